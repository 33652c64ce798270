import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

interface PageLayoutProps {
	/** The page's one h1. */
	title?: ReactNode;
	/** One sentence under the title. */
	lead?: ReactNode;
	/** Breadcrumbs or a chip above the title. */
	above?: ReactNode;
	/** Buttons beside the title (under it on a phone). */
	actions?: ReactNode;
	/** What stands beside the main column from 1024 px on, and after it before that. */
	aside?: ReactNode;
	/** `text` for forms and articles, `page` for the rest. */
	measure?: "text" | "page";
	children: ReactNode;
}

/** Every page's frame inside <main>: title, lead, one or two columns. */
export function PageLayout({
	title,
	lead,
	above,
	actions,
	aside,
	measure = "page",
	children,
}: PageLayoutProps) {
	return (
		<div className="page-width py-8 lg:py-12">
			<div className={classNames(measure === "text" && "mx-auto max-w-text")}>
				{above && <div className="mb-2 text-sm text-soft">{above}</div>}
				{(title || actions) && (
					// Side by side from 768 px on, whatever the texts' widths: a font that comes late must not move the page.
					<header className="mb-7 flex flex-wrap items-end justify-between gap-x-8 gap-y-4 md:flex-nowrap">
						<div className="min-w-0 max-w-[46rem] md:flex-1">
							{title && <h1 className="text-2xl">{title}</h1>}
							{lead && <p className="mt-1.5 text-soft">{lead}</p>}
						</div>
						{actions && (
							<div className="flex flex-wrap items-center gap-2.5 md:max-w-1/2 md:shrink-0 md:justify-end">
								{actions}
							</div>
						)}
					</header>
				)}
				{aside ? (
					<div className="grid gap-x-9 gap-y-12 lg:grid-cols-[minmax(0,1fr)_18.75rem]">
						<div className="min-w-0">{children}</div>
						<aside className="min-w-0 space-y-8">{aside}</aside>
					</div>
				) : (
					children
				)}
			</div>
		</div>
	);
}

interface SectionProps {
	title: ReactNode;
	/** Stands at the end of the title's line. */
	action?: ReactNode;
	/** `small` for an aside. */
	size?: "normal" | "small";
	id?: string;
	className?: string;
	children: ReactNode;
}

/** A titled part of a page (h2). */
export function Section({ title, action, size = "normal", id, className, children }: SectionProps) {
	return (
		<section id={id} className={classNames("scroll-mt-20", className)}>
			<div className="mb-3.5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
				<h2 className={size === "small" ? "text-sm text-soft" : "text-lg"}>{title}</h2>
				{action && <div className="text-sm text-soft">{action}</div>}
			</div>
			{children}
		</section>
	);
}
