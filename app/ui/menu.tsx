import { Link } from "@remix-run/react";
import { Ellipsis } from "lucide-react";
import { type ComponentProps, type ReactNode, useEffect } from "react";
import { classNames } from "./class-names.ts";
import { useOpened } from "./use-opened.ts";

interface MenuProps {
	/** What the button is called when it shows only an icon. */
	label: string;
	/** What the button shows; three dots without it. */
	button?: ReactNode;
	buttonClassName?: string;
	align?: "start" | "end";
	/** Address and name of a page with the same; with it, the menu's content is made when it opens first. */
	page?: { to: string; title: string };
	children: ReactNode;
}

/**
 * A button with a short list of links and forms under it. Made of `<details>`, so it opens without JavaScript;
 * with it, Escape, a press outside, following a link and sending a form close it.
 */
export function Menu({ label, button, buttonClassName, align = "end", page, children }: MenuProps) {
	const { opened, details } = useOpened();
	useEffect(() => closeByItself(details.ref.current), [details.ref]);
	return (
		<details {...details} className="relative">
			<summary
				aria-label={button ? undefined : label}
				className={classNames(
					"cursor-pointer rounded-full",
					buttonClassName ??
						"inline-flex size-9 items-center justify-center text-soft hover:bg-sunk hover:text-ink",
				)}
			>
				{button ?? <Ellipsis aria-hidden className="size-5" />}
				{button && <span className="sr-only">{label}</span>}
			</summary>
			<div
				className={classNames(
					"absolute top-full z-30 mt-1.5 grid w-max max-w-[min(20rem,calc(100vw-2.5rem))] min-w-44 animate-arrive rounded-md border border-line bg-card p-1.5 shadow-lift",
					align === "end" ? "end-0" : "start-0",
				)}
			>
				{page && !opened ? (
					<a href={page.to} className={itemClass}>
						{page.title}
					</a>
				) : (
					children
				)}
			</div>
		</details>
	);
}

export function MenuLink({ className, ...rest }: ComponentProps<typeof Link>) {
	return <Link {...rest} className={classNames(itemClass, className)} />;
}

/** A button in a menu; put it in its form. */
export function MenuButton({ className, type = "submit", tone = "plain", ...rest }: MenuButtonProps) {
	return (
		<button
			type={type}
			{...rest}
			className={classNames(itemClass, tone === "danger" && "text-want", className)}
		/>
	);
}

type MenuButtonProps = ComponentProps<"button"> & { tone?: "plain" | "danger" };

export function MenuLine() {
	return <hr className="my-1.5 border-line" />;
}

const itemClass =
	"flex min-h-9 w-full cursor-pointer items-center gap-2.5 rounded-sm px-3 text-start text-sm hover:bg-sunk aria-[current=page]:font-medium [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-soft";

function closeByItself(details: HTMLDetailsElement | null) {
	if (!details) return undefined;
	const close = () => {
		details.open = false;
	};
	function onPress(event: Event) {
		const inside = event.target instanceof Node && details?.contains(event.target);
		if (details?.open && !inside) close();
	}
	function onKey(event: KeyboardEvent) {
		if (event.key !== "Escape" || !details?.open) return;
		close();
		details.querySelector("summary")?.focus();
	}
	function onFollow(event: Event) {
		if (event.target instanceof Element && event.target.closest("a")) close();
	}
	document.addEventListener("pointerdown", onPress);
	document.addEventListener("keydown", onKey);
	details.addEventListener("click", onFollow);
	details.addEventListener("submit", close);
	return () => {
		document.removeEventListener("pointerdown", onPress);
		document.removeEventListener("keydown", onKey);
		details.removeEventListener("click", onFollow);
		details.removeEventListener("submit", close);
	};
}
