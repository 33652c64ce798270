import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { controlClass, FieldFrame, type FieldProps, useFieldIds } from "./field.tsx";

type TextFieldProps = FieldProps & ComponentProps<"input">;

/** One line. Takes conform's getInputProps spread into it: `<TextField label="…" errors={f.errors} {...getInputProps(f)} />`. */
export function TextField(props: TextFieldProps) {
	const { label, hint, errors, labelHidden, optional, className, id, ...input } = props;
	const ids = useFieldIds(id, { hint, errors });
	return (
		<FieldFrame {...{ label, hint, errors, labelHidden, optional, className }} controlId={ids.controlId}>
			<input
				type="text"
				{...input}
				id={ids.controlId}
				aria-invalid={ids.invalid || undefined}
				aria-describedby={ids.describedBy}
				className={classNames(controlClass, "h-11")}
			/>
		</FieldFrame>
	);
}
