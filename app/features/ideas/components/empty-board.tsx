import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { type BoardRequest, boardHref, isWholeBoard } from "../rules/board.ts";
import type { Loosened } from "../rules/loosening.ts";
import { type CategoryNames, useConditions } from "./board-conditions.ts";

type Loosenings = (Loosened & { count: number; more: boolean })[];

interface EmptyBoardProps {
	board: BoardRequest;
	/** The words that were searched for, without the grammar's terms; empty for none. */
	words: string;
	/** What can be left away, and how much that brings. */
	loosened: Loosenings;
	categories: CategoryNames[];
	member: boolean;
}

/** Nothing to list: says why, and what would be a next step. */
export function EmptyBoard({ board, words, loosened, categories, member }: EmptyBoardProps) {
	const { t } = useTranslation("ideas");
	const ways = loosened.length > 0 && <Ways {...{ board, loosened, categories }} />;
	if (words) {
		const query = new URLSearchParams({ title: words }).toString();
		return (
			<EmptyState
				title={t("empty.searched", { q: words })}
				action={
					<ButtonLink tone="want" to={`/ideas/new?${query}`}>
						{t("empty.ask")}
					</ButtonLink>
				}
			>
				{ways || t("empty.searchedText")}
			</EmptyState>
		);
	}
	if (board.order === "verdict" && member && isWholeBoard(board)) {
		return <EmptyState title={t("empty.verdict")}>{t("empty.verdictText")}</EmptyState>;
	}
	const whole = isWholeBoard(board);
	return (
		<EmptyState
			title={t(whole ? "empty.board" : "empty.filtered")}
			action={
				<ButtonLink to={whole ? "/ideas/new" : "/ideas"} tone={whole ? "want" : "plain"}>
					{t(whole ? "board.new" : "filter.clear")}
				</ButtonLink>
			}
		>
			{ways}
		</EmptyState>
	);
}

function Ways({ board, loosened, categories }: Pick<EmptyBoardProps, "board" | "loosened" | "categories">) {
	const { t } = useTranslation("ideas");
	const conditions = useConditions(board, categories);
	return (
		<ul className="space-y-1">
			{loosened.map(({ part, term, board: wider, count, more }) => {
				const name = conditions.find(({ key }) => key === part)?.label ?? term;
				return (
					<li key={part + term}>
						<Link to={boardHref(wider)} className="link inline-flex min-h-6 items-center">
							{t(more ? "empty.withoutMany" : "empty.without", { name, count })}
						</Link>
					</li>
				);
			})}
		</ul>
	);
}
