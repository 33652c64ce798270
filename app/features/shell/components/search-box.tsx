import { Form, useSearchParams } from "@remix-run/react";
import { Search } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";

interface SearchBoxProps {
	className?: string;
	/** Shows that `/` leads here. */
	shortcut?: boolean;
}

/** Asks the board; `/` puts the cursor in it. */
export function SearchBox({ className, shortcut }: SearchBoxProps) {
	const { t } = useTranslation("shell");
	const [query] = useSearchParams();
	const id = useId();
	const asked = query.get("q") ?? "";
	return (
		<Form
			role="search"
			aria-label={t("search.label")}
			action="/ideas"
			className={classNames("relative", className)}
		>
			<label htmlFor={id} className="sr-only">
				{t("search.label")}
			</label>
			<Search aria-hidden className="pointer-events-none absolute start-3.5 top-3 size-4 text-soft" />
			<input
				key={asked}
				id={id}
				type="search"
				name="q"
				maxLength={200}
				defaultValue={asked}
				enterKeyHint="search"
				placeholder={t("search.placeholder")}
				data-search=""
				className="h-10 w-full rounded-full border border-line bg-card ps-9.5 pe-4 text-sm hover:border-edge focus-visible:border-ink focus-visible:outline-1 focus-visible:outline-offset-0"
			/>
			{shortcut && (
				<kbd
					aria-hidden
					className="pointer-events-none absolute end-3 top-2.5 hidden rounded-sm border border-line px-1.5 font-sans text-xs leading-4.5 text-soft [:placeholder-shown~&]:block [:focus~&]:hidden"
				>
					/
				</kbd>
			)}
		</Form>
	);
}
