import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";

interface CardProps extends ComponentProps<"div"> {
	/** `none` when a picture leads up to the edge. */
	padding?: "none" | "normal";
}

/** The one box. Use it where things belong together against the page; not around every row. */
export function Card({ padding = "normal", className, ...rest }: CardProps) {
	return (
		<div
			{...rest}
			className={classNames(
				"relative min-w-0 rounded-lg border border-line bg-card",
				padding === "normal" ? "p-4.5" : "overflow-hidden",
				className,
			)}
		/>
	);
}

/** Rows with a line between, as in a card or a list on paper. */
export function Rows({ className, ...rest }: ComponentProps<"ul">) {
	return <ul {...rest} className={classNames("divide-y divide-line", className)} />;
}

/** A figure and what it counts: the line of big numbers on a loop page. Put several in a `<Figures>`. */
export function Figure({ value, label }: { value: ReactNode; label: ReactNode }) {
	return (
		<div className="flex flex-col-reverse">
			<dt className="text-sm text-soft">{label}</dt>
			<dd className="tabular text-xl font-bold">{value}</dd>
		</div>
	);
}

export function Figures({ children }: { children: ReactNode }) {
	return <dl className="flex flex-wrap gap-x-9 gap-y-4">{children}</dl>;
}
