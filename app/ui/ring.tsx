import { type ComponentProps, type ReactNode, useState } from "react";
import { classNames } from "./class-names.ts";

interface RingProps extends Omit<ComponentProps<"button">, "children"> {
	/** Already written for the language: `formatNumber(locale, n)`. */
	count: ReactNode;
	/** One word under the count: 想要 / want. */
	label: ReactNode;
	pressed: boolean;
	size?: "md" | "lg";
}

/**
 * The vote ring: a toggle that answers a press with one ripple. Stands in a plain form of its feature
 * (`<form method="post">`), so it works without JavaScript; `data-vote` lets the `v` key find it.
 */
export function Ring({ count, label, pressed, size = "md", className, type = "submit", ...rest }: RingProps) {
	const [ripples, setRipples] = useState(0);
	return (
		<button
			type={type}
			aria-pressed={pressed}
			data-vote=""
			{...rest}
			onClick={(event) => {
				setRipples((n) => n + 1);
				rest.onClick?.(event);
			}}
			className={classNames("group rounded-full", ringClass(pressed, size), "cursor-pointer", className)}
		>
			<RingFace {...{ count, label, pressed }} />
			{ripples > 0 && (
				<span
					key={ripples}
					aria-hidden
					className="pointer-events-none absolute -inset-0.5 animate-echo rounded-full border-2 border-want"
				/>
			)}
		</button>
	);
}

/** The same ring where nothing can be pressed: closed, merged, or not open to this person. */
export function StillRing({ count, label, pressed = false, size = "md", className }: StillRingProps) {
	return (
		<span className={classNames("rounded-full", ringClass(pressed, size), className)}>
			<RingFace {...{ count, label, pressed }} />
		</span>
	);
}

type StillRingProps = Pick<RingProps, "count" | "label" | "size" | "className"> & { pressed?: boolean };

function RingFace({ count, label, pressed }: Pick<RingProps, "count" | "label" | "pressed">) {
	return (
		<>
			<span className="tabular text-[1.3em] leading-tight font-bold">{count}</span>
			<span className={classNames("max-w-full text-xs leading-tight", !pressed && "text-soft")}>{label}</span>
		</>
	);
}

function ringClass(pressed: boolean, size: "md" | "lg"): string {
	return classNames(
		"relative inline-flex shrink-0 flex-col items-center justify-center border-2 text-center whitespace-nowrap transition-colors duration-200",
		size === "md" ? "size-16 text-base" : "size-24 text-xl",
		pressed
			? "border-want bg-want-wash text-want outline-offset-[7px] before:absolute before:-inset-[6px] before:rounded-full before:border before:border-want/45"
			: "border-line bg-card text-ink hover:border-want/60",
	);
}
