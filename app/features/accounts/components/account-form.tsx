import { type FieldMetadata, type FormMetadata, getFormProps, getInputProps } from "@conform-to/react";
import { Form, useLocation, useNavigation } from "@remix-run/react";
import type { ComponentProps, ReactNode } from "react";
import { Button, type ButtonTone } from "#app/ui/button.tsx";
import { problemsOf } from "#app/ui/form-problems.ts";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { TextField } from "#app/ui/text-field.tsx";

interface AccountFormProps<Fields extends Record<string, unknown>> {
	form: FormMetadata<Fields, string[]>;
	/** The server's last answer: the same errors twice are told twice. */
	answer: unknown;
	submit: ReactNode;
	tone?: ButtonTone;
	/** Another path than the page's own. */
	action?: string;
	/** The whole page comes anew, with another language, theme or person. */
	reload?: boolean;
	/** Stands beside the button. */
	beside?: ReactNode;
	children: ReactNode;
}

/** One column of fields with their errors above and beside them, and one button. */
export function AccountForm<Fields extends Record<string, unknown>>(props: AccountFormProps<Fields>) {
	const { form, answer, submit, tone = "ink", action, reload, beside, children } = props;
	const { formAction, formMethod } = useNavigation();
	const { pathname } = useLocation();
	// Another form of the same page may be on its way, too.
	const target = action?.split("?")[0] ?? pathname;
	const pending = formMethod === "POST" && formAction?.split("?")[0] === target;
	return (
		<Form method="post" {...getFormProps(form)} action={action} reloadDocument={reload}>
			<FormSummary problems={problemsOf(form)} answer={answer} />
			<div className="space-y-5">{children}</div>
			<div className="mt-7 flex flex-wrap items-center gap-x-5 gap-y-3">
				<Button tone={tone} size="lg" pending={pending}>
					{submit}
				</Button>
				{beside}
			</div>
		</Form>
	);
}

type InputProps<Fields extends Record<string, unknown>> = Omit<
	ComponentProps<typeof TextField>,
	"form" | "name" | "id" | "type" | "errors"
> & {
	field: FieldMetadata<string, Fields, string[]>;
	type?: "text" | "email" | "password";
};

/** A text field of an account form: `field` is conform's. */
export function AccountField<Fields extends Record<string, unknown>>({
	field,
	type = "text",
	...rest
}: InputProps<Fields>) {
	const input = getInputProps(field, { type, ariaAttributes: false });
	return <TextField {...input} key={field.key} errors={field.errors} {...rest} />;
}
