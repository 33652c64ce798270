import { ChevronDown } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import { controlClass, FieldErrors, FieldFrame, type FieldProps, useFieldIds } from "./field.tsx";

type SelectFieldProps = FieldProps & ComponentProps<"select">;

/** The device's own list; give `<option>`s as children. */
export function SelectField(props: SelectFieldProps) {
	const { label, hint, errors, labelHidden, optional, className, id, children, ...select } = props;
	const ids = useFieldIds(id, { hint, errors });
	return (
		<FieldFrame {...{ label, hint, errors, labelHidden, optional, className }} controlId={ids.controlId}>
			<div className="relative">
				<select
					{...select}
					id={ids.controlId}
					aria-invalid={ids.invalid || undefined}
					aria-describedby={ids.describedBy}
					className={classNames(controlClass, "h-11 appearance-none pe-10")}
				>
					{children}
				</select>
				<ChevronDown
					aria-hidden
					className="pointer-events-none absolute end-3.5 top-1/2 size-4 -translate-y-1/2 text-soft"
				/>
			</div>
		</FieldFrame>
	);
}

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
	label: ReactNode;
	hint?: ReactNode;
	errors?: string[];
};

export function Checkbox({ label, hint, errors, id, className, ...input }: CheckboxProps) {
	const ids = useFieldIds(id, { hint, errors });
	return (
		<div className={className}>
			<label className="flex cursor-pointer items-start gap-3 py-1">
				<input
					{...input}
					id={ids.controlId}
					type="checkbox"
					aria-invalid={ids.invalid || undefined}
					aria-describedby={ids.describedBy}
					className="mt-[0.3em] size-5 shrink-0"
				/>
				<span className="min-w-0">{label}</span>
			</label>
			{hint && (
				<p id={ids.hintId} className="ps-8 text-sm text-soft">
					{hint}
				</p>
			)}
			<FieldErrors id={ids.errorId} errors={errors} />
		</div>
	);
}

export interface RadioOption {
	value: string;
	label: ReactNode;
	hint?: ReactNode;
	disabled?: boolean;
}

interface RadioGroupProps extends FieldProps {
	/** Of the first choice, to which the summary above a form leads. */
	id?: string;
	name: string;
	options: RadioOption[];
	defaultValue?: string;
	form?: string;
	required?: boolean;
	/** `pills` for short answers side by side, `cards` for answers that explain themselves. */
	look?: "pills" | "cards";
	onChange?: (value: string) => void;
}

/** One of a few, all in sight. */
export function RadioGroup(props: RadioGroupProps) {
	const { label, hint, errors, labelHidden, className, name, options, look = "pills" } = props;
	const id = useId();
	return (
		<fieldset
			className={classNames("min-w-0", className)}
			aria-invalid={errors?.length ? true : undefined}
			aria-describedby={errors?.length ? `${id}-error` : undefined}
		>
			<legend className={labelHidden ? "sr-only" : "font-medium"}>{label}</legend>
			{hint && <p className="text-sm text-soft">{hint}</p>}
			<div
				className={classNames(
					"mt-2",
					look === "pills" ? "flex flex-wrap gap-2" : "grid gap-2.5 sm:grid-cols-2",
				)}
			>
				{options.map((option, index) => (
					<label key={option.value} className={classNames(choice, look === "pills" ? pill : cardLook)}>
						<input
							type="radio"
							id={index === 0 ? props.id : undefined}
							name={name}
							form={props.form}
							value={option.value}
							required={props.required}
							disabled={option.disabled}
							defaultChecked={option.value === props.defaultValue}
							onChange={props.onChange && (() => props.onChange?.(option.value))}
							className={look === "pills" ? "peer sr-only" : "mt-[0.3em] size-4.5 shrink-0"}
						/>
						<span className="min-w-0">
							{option.label}
							{option.hint && <span className="block text-sm text-soft">{option.hint}</span>}
						</span>
					</label>
				))}
			</div>
			<div className="mt-1.5">
				<FieldErrors id={`${id}-error`} errors={errors} />
			</div>
		</fieldset>
	);
}

const choice =
	"relative cursor-pointer border border-edge bg-card has-disabled:opacity-50 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus";
const pill =
	"inline-flex min-h-10 items-center gap-2 rounded-full px-4 text-sm has-checked:border-ink has-checked:bg-ink has-checked:text-paper";
const cardLook =
	"flex items-start gap-3 rounded-md p-3.5 has-checked:border-ink has-checked:outline-1 has-checked:outline-ink";
