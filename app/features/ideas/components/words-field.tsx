import { X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { controlClass, FieldFrame, type FieldProps, useFieldIds } from "#app/ui/field.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { splitWords } from "../rules/words.ts";

interface WordsFieldProps extends FieldProps {
	id: string;
	name: string;
	/** Words with commas between, as the form sends them. */
	initial: string;
	suggestions?: string[];
	/** After a word has come or gone. */
	onChange?: () => void;
}

/** A few words as chips: comma or Enter ends one, Backspace takes the last back. Without JavaScript, words with commas. */
export function WordsField(props: WordsFieldProps) {
	const { id, name, initial, suggestions = [], label, hint, errors, onChange } = props;
	const { t } = useTranslation("ideas");
	const hydrated = useHydrated();
	const [words, setWords] = useState(() => splitWords(initial));
	const [typed, setTyped] = useState("");
	const ids = useFieldIds(id, { hint, errors });
	const frame = { label, hint, errors, optional: true, controlId: id };
	if (!hydrated) {
		return (
			<FieldFrame {...frame}>
				<input
					id={id}
					name={name}
					type="text"
					defaultValue={initial}
					aria-describedby={ids.describedBy}
					className={`${controlClass} h-11`}
				/>
			</FieldFrame>
		);
	}
	function change(next: (all: string[]) => string[]) {
		setWords(next);
		onChange?.();
	}
	function add(text: string) {
		change((all) => [...new Set([...all, ...splitWords(text)])]);
		setTyped("");
	}
	function onKey(event: KeyboardEvent<HTMLInputElement>) {
		if (event.nativeEvent.isComposing) return;
		// Enter ends a word and nothing else: whoever presses it after a comma doesn't mean to send the form.
		if (event.key === "Enter") {
			event.preventDefault();
			if (typed.trim()) add(typed);
		}
		if (event.key === "Backspace" && typed === "") change((all) => all.slice(0, -1));
	}
	return (
		<FieldFrame {...frame}>
			<input type="hidden" name={name} value={splitWords([...words, typed].join(",")).join(",")} />
			<div
				className={`${controlClass} flex min-h-11 flex-wrap items-center gap-1.5 py-1.5 focus-within:border-ink focus-within:outline-1 focus-within:outline-ink`}
			>
				{words.map((word) => (
					<span
						key={word}
						className="inline-flex min-h-7 items-center gap-1 rounded-full bg-sunk ps-3 pe-1 text-sm"
					>
						{word}
						<button
							type="button"
							aria-label={t("form.removeWord", { word })}
							onClick={() => change((all) => all.filter((one) => one !== word))}
							className="inline-flex size-6 items-center justify-center rounded-full text-soft hover:bg-line hover:text-ink"
						>
							<X aria-hidden className="size-3.5" />
						</button>
					</span>
				))}
				<input
					id={id}
					type="text"
					value={typed}
					list={suggestions.length > 0 ? `${id}-known` : undefined}
					aria-invalid={ids.invalid || undefined}
					aria-describedby={ids.describedBy}
					onChange={(event) => {
						const text = event.currentTarget.value;
						if (/[,，、;；]$/u.test(text)) add(text);
						else setTyped(text);
					}}
					onKeyDown={onKey}
					onBlur={() => typed.trim() && add(typed)}
					className="h-8 min-w-24 flex-1 bg-transparent outline-none"
				/>
				{suggestions.length > 0 && (
					<datalist id={`${id}-known`}>
						{suggestions.map((one) => (
							<option key={one} value={one} />
						))}
					</datalist>
				)}
			</div>
		</FieldFrame>
	);
}
