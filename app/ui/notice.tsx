import { CircleAlert, CircleCheck, Info } from "lucide-react";
import type { ReactNode } from "react";
import { type Tone, toneClass } from "./chip.tsx";
import { classNames } from "./class-names.ts";

interface NoticeProps {
	tone?: Exclude<Tone, "plain">;
	/** Announced when it appears; leave out for what stands on the page from the start. */
	live?: boolean;
	/** A link or button at the end. */
	action?: ReactNode;
	children: ReactNode;
}

/** A sentence that matters, on its wash: what was done, what is missing, what was merged. */
export function Notice({ tone = "slate", live, action, children }: NoticeProps) {
	const Icon = tone === "jade" ? CircleCheck : tone === "slate" ? Info : CircleAlert;
	return (
		<div
			role={live ? "status" : undefined}
			className={classNames(
				"flex flex-wrap items-start gap-x-3 gap-y-2 rounded-md px-4 py-3 text-sm",
				toneClass[tone],
			)}
		>
			<Icon aria-hidden className="mt-0.5 size-4.5 shrink-0" />
			<div className="min-w-0 flex-1 basis-48">{children}</div>
			{action}
		</div>
	);
}
