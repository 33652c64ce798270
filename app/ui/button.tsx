import { Link, type LinkProps } from "@remix-run/react";
import { LoaderCircle } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

/** `want` is the one loud thing on a page; `plain` stands beside it; `quiet` is text until it is touched. */
export type ButtonTone = "want" | "plain" | "quiet" | "danger" | "ink";
export type ButtonSize = "sm" | "md" | "lg";

interface Look {
	tone?: ButtonTone;
	size?: ButtonSize;
	/** As wide as its place. */
	wide?: boolean;
}

export interface ButtonProps extends Look, ComponentProps<"button"> {
	/** Something is on its way: shows it, keeps the width, and takes no second press. */
	pending?: boolean;
}

export function Button({
	tone,
	size,
	wide,
	pending,
	className,
	children,
	type = "submit",
	...rest
}: ButtonProps) {
	return (
		<button
			type={type}
			aria-disabled={pending || undefined}
			aria-busy={pending || undefined}
			{...rest}
			onClick={pending ? (event) => event.preventDefault() : rest.onClick}
			className={classNames(buttonClass({ tone, size, wide }), className)}
		>
			{pending && <LoaderCircle aria-hidden className="size-[1.1em] animate-turn" />}
			{children}
		</button>
	);
}

export function ButtonLink({ tone, size, wide, className, ...rest }: Look & LinkProps) {
	return <Link {...rest} className={classNames(buttonClass({ tone, size, wide }), className)} />;
}

/** For what looks like a button and is neither: a `<summary>`, a file label. */
export function buttonClass({ tone = "plain", size = "md", wide }: Look = {}): string {
	return classNames(base, tones[tone], sizes[size], wide && "w-full");
}

const base =
	"inline-flex items-center justify-center gap-2 rounded-full font-medium select-none whitespace-nowrap transition-colors duration-150 aria-busy:opacity-70 disabled:opacity-50 cursor-pointer [&_svg]:shrink-0";

const tones: Record<ButtonTone, string> = {
	want: "bg-want text-on-want hover:bg-want/88 active:bg-want/80",
	ink: "bg-ink text-paper hover:bg-ink/88",
	plain: "border border-line bg-card text-ink hover:border-edge",
	quiet: "text-soft hover:bg-sunk hover:text-ink",
	danger: "border border-want/40 text-want hover:bg-want-wash",
};

const sizes: Record<ButtonSize, string> = {
	sm: "min-h-8 px-3 text-sm [&_svg]:size-4",
	md: "min-h-10 px-4.5 text-sm [&_svg]:size-4.5",
	lg: "min-h-12 px-6 text-base [&_svg]:size-5",
};
