import { type ComponentProps, useState } from "react";
import { characterCount } from "#app/kernel/text.ts";
import { classNames } from "./class-names.ts";
import { controlClass, FieldFrame, type FieldProps, useFieldIds } from "./field.tsx";

type TextAreaFieldProps = FieldProps &
	ComponentProps<"textarea"> & {
		/** Counts characters (not bytes) against this while typing; the server decides. */
		limit?: number;
	};

/** Several lines; grows with its text where the browser can (`field-sizing`), by `rows` elsewhere. */
export function TextAreaField(props: TextAreaFieldProps) {
	const { label, hint, errors, labelHidden, optional, className, id, limit, ...area } = props;
	const ids = useFieldIds(id, { hint, errors });
	const [length, setLength] = useState(() => characterCount(String(area.value ?? area.defaultValue ?? "")));
	return (
		<FieldFrame
			{...{ label, hint, errors, labelHidden, optional, className }}
			controlId={ids.controlId}
			after={limit && <CharacterCount length={length} limit={limit} />}
		>
			<textarea
				rows={4}
				{...area}
				id={ids.controlId}
				aria-invalid={ids.invalid || undefined}
				aria-describedby={ids.describedBy}
				onInput={(event) => {
					setLength(characterCount(event.currentTarget.value));
					area.onInput?.(event);
				}}
				className={classNames(controlClass, "block min-h-24 max-h-[70vh] field-sizing-content py-2.5")}
			/>
		</FieldFrame>
	);
}

/** Quiet until four fifths are used. */
export function CharacterCount({ length, limit }: { length: number; limit: number }) {
	if (length < limit * 0.8) return null;
	return (
		<span className={classNames("tabular ms-auto text-sm", length > limit ? "text-want" : "text-soft")}>
			{length} / {limit}
		</span>
	);
}
