import { Form, useNavigation } from "@remix-run/react";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { type FormProblem, FormSummary } from "./form-summary.tsx";

type FormFrameProps = Omit<ComponentProps<typeof Form>, "children"> & {
	problems: FormProblem[];
	/** The server's answer, so that the same problems twice are announced twice. */
	answer: unknown;
	/** What the button says. */
	send: ReactNode;
	tone?: ComponentProps<typeof Button>["tone"];
	/** Beside the button: a way out. */
	beside?: ReactNode;
	children: ReactNode;
};

/** A page's one form: what came back wrong above it, its fields, its button. */
export function FormFrame(props: FormFrameProps) {
	const { problems, answer, send, tone = "want", beside, className, children, ...form } = props;
	const sending = useNavigation().state === "submitting";
	return (
		<Form method="post" {...form} className={classNames("space-y-8", className)}>
			<FormSummary problems={problems} answer={answer} />
			{children}
			<div className="flex flex-wrap items-center gap-2.5">
				<Button tone={tone} size="lg" pending={sending}>
					{send}
				</Button>
				{beside}
			</div>
		</Form>
	);
}
