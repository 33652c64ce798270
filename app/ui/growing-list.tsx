import { Plus } from "lucide-react";
import { Fragment, type ReactNode, useRef, useState } from "react";
import { Button } from "./button.tsx";
import { Disclosure } from "./disclosure.tsx";
import { useHydrated } from "./use-hydrated.ts";

interface GrowingListProps {
	/** As many rows as there may be, each a list item with a key. */
	rows: { key: string; row: ReactNode }[];
	/** How many stand there to begin with. */
	begin: number;
	/** What the button says that adds the next one. */
	add: string;
	/** Without JavaScript: what the fold says behind which the others wait. */
	more: string;
	className?: string;
}

/** Rows of a form that appear one by one, by a press; without JavaScript the others wait behind a fold. */
export function GrowingList({ rows, begin, add, more, className }: GrowingListProps) {
	const hydrated = useHydrated();
	const [shown, setShown] = useState(begin);
	const list = useRef<HTMLOListElement>(null);
	const rest = rows.slice(shown);
	function grow() {
		setShown(shown + 1);
		requestAnimationFrame(() =>
			list.current?.lastElementChild?.querySelector<HTMLInputElement>("input")?.focus(),
		);
	}
	return (
		<>
			<ol ref={list} className={className}>
				{rows.slice(0, shown).map(({ key, row }) => (
					<Fragment key={key}>{row}</Fragment>
				))}
			</ol>
			{rest.length > 0 && hydrated && (
				<Button type="button" size="sm" tone="quiet" className="mt-2.5" onClick={grow}>
					<Plus aria-hidden />
					{add}
				</Button>
			)}
			{rest.length > 0 && !hydrated && (
				<div className="mt-2.5">
					<Disclosure summary={more}>
						<ol className={className}>
							{rest.map(({ key, row }) => (
								<Fragment key={key}>{row}</Fragment>
							))}
						</ol>
					</Disclosure>
				</div>
			)}
		</>
	);
}
