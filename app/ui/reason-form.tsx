import { useForm } from "@conform-to/react";
import type { ComponentProps, ReactNode } from "react";
import { ButtonLink } from "./button.tsx";
import { FormFrame } from "./form-frame.tsx";
import { problemsOf } from "./form-problems.ts";
import { TextAreaField } from "./text-area-field.tsx";
import { useFormAnswer } from "./use-form-answer.ts";

interface ReasonFormProps {
	label: string;
	hint?: string;
	limit: number;
	send: ReactNode;
	tone: ComponentProps<typeof FormFrame>["tone"];
	/** The way out, beside the button. */
	keep: { to: string; label: string };
}

/** A page's one question before something is taken back or declined: the field `reason`, which those concerned read. */
export function ReasonForm({ label, hint, limit, send, tone, keep }: ReasonFormProps) {
	const lastResult = useFormAnswer();
	const [form, { reason }] = useForm<{ reason: string }, string[]>({ id: "why", lastResult });
	return (
		<FormFrame
			id={form.id}
			problems={problemsOf(form)}
			answer={lastResult}
			tone={tone}
			send={send}
			beside={
				<ButtonLink to={keep.to} size="lg">
					{keep.label}
				</ButtonLink>
			}
		>
			<TextAreaField
				id={reason.id}
				name="reason"
				label={label}
				hint={hint}
				required
				limit={limit}
				defaultValue={reason.initialValue}
				errors={reason.errors}
			/>
		</FormFrame>
	);
}
