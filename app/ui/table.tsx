import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

/** A plain table with lines between rows; scrolls inside its own frame where it is narrow. `label` names it. */
export function Table({ label, className, ...rest }: ComponentProps<"table"> & { label: string }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
		<section aria-label={label} tabIndex={0} className="relative -mx-5 overflow-x-auto px-5">
			<table
				{...rest}
				className={classNames(
					"w-full border-collapse text-start wrap-break-word text-sm [&_tbody_th]:text-ink [&_td]:tabular [&_td]:border-t [&_td]:border-line [&_td]:px-1.5 sm:[&_td]:px-2.5 [&_td]:py-3 [&_th]:border-t [&_th]:border-line [&_th]:px-1.5 sm:[&_th]:px-2.5 [&_th]:py-3 [&_th]:text-start [&_thead_th]:font-normal [&_thead_th]:text-soft",
					className,
				)}
			/>
		</section>
	);
}
