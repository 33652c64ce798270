import { ChevronDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";

interface DisclosureProps extends Omit<ComponentProps<"details">, "children"> {
	summary: ReactNode;
	children: ReactNode;
}

/** Opens in place, with and without JavaScript. */
export function Disclosure({ summary, children, className, ...rest }: DisclosureProps) {
	return (
		<details {...rest} className={classNames("group/disclosure", className)}>
			<summary className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-sm text-sm text-soft hover:text-ink">
				{summary}
				<ChevronDown
					aria-hidden
					className="size-4 transition-transform group-open/disclosure:rotate-180 motion-reduce:transition-none"
				/>
			</summary>
			<div className="pt-3">{children}</div>
		</details>
	);
}
