import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "./class-names.ts";
import { useErrorSentence } from "./error-sentence.ts";

export interface FieldProps {
	label: ReactNode;
	/** A sentence under the label: what is wanted, an example. */
	hint?: ReactNode;
	/** As they travel: translation keys with or without values (conform's `field.errors`), or plain sentences. */
	errors?: string[];
	/** Keeps the label for ears only, where the place says it already (a search box). */
	labelHidden?: boolean;
	/** Says "optional" beside the label. Required is the rule and isn't marked. */
	optional?: boolean;
	className?: string;
}

/** The ids that tie a control to its label, hint and error; the same as conform's, so both may be spread. */
export function useFieldIds(id: string | undefined, { hint, errors }: Pick<FieldProps, "hint" | "errors">) {
	const own = useId();
	const controlId = id ?? own;
	const errorId = `${controlId}-error`;
	const hintId = `${controlId}-description`;
	const invalid = Boolean(errors?.length);
	const describedBy = [invalid && errorId, hint && hintId].filter(Boolean).join(" ") || undefined;
	return { controlId, errorId, hintId, invalid, describedBy };
}

interface FieldFrameProps extends FieldProps {
	controlId: string;
	/** Stands at the end of the line under the control: a character counter. */
	after?: ReactNode;
	children: ReactNode;
}

/** Label, hint, control, error, in this order. The text fields below use it; so may any other control. */
export function FieldFrame(props: FieldFrameProps) {
	const { label, hint, errors, labelHidden, optional, className, controlId, after, children } = props;
	const { t } = useTranslation("ui");
	return (
		<div className={classNames("min-w-0", className)}>
			<div className={labelHidden ? "sr-only" : "mb-1.5"}>
				<label htmlFor={controlId} className="font-medium">
					{label}
				</label>
				{optional && <span className="ms-2 text-sm text-soft">{t("field.optional")}</span>}
				{hint && (
					<p id={`${controlId}-description`} className="text-sm text-soft">
						{hint}
					</p>
				)}
			</div>
			{children}
			{(errors?.length || after) && (
				<div className="mt-1.5 flex items-start justify-between gap-4">
					<FieldErrors id={`${controlId}-error`} errors={errors} />
					{after}
				</div>
			)}
		</div>
	);
}

export function FieldErrors({ id, errors }: { id: string; errors?: string[] }) {
	const read = useErrorSentence();
	if (!errors?.length) return <span />;
	return (
		<p id={id} className="flex gap-1.5 text-sm text-want">
			<CircleAlert aria-hidden className="mt-[0.2em] size-4 shrink-0" />
			<span>{errors.map(read).join(" ")}</span>
		</p>
	);
}

/** The look of anything that is typed into. */
export const controlClass =
	"w-full min-w-0 rounded-md border border-edge bg-card px-3.5 text-ink hover:border-soft focus-visible:border-ink focus-visible:outline-1 focus-visible:outline-offset-0 focus-visible:outline-ink aria-invalid:border-want disabled:bg-sunk";
