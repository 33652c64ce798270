import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { type BoardRequest, isWholeBoard } from "../rules/board.ts";

/** Nothing to list: says why, and what would be a next step. */
export function EmptyBoard({ board, member }: { board: BoardRequest; member: boolean }) {
	const { t } = useTranslation("ideas");
	if (board.q) {
		const query = new URLSearchParams({ title: board.q }).toString();
		return (
			<EmptyState
				title={t("empty.searched", { q: board.q })}
				action={
					<ButtonLink tone="want" to={`/ideas/new?${query}`}>
						{t("empty.ask")}
					</ButtonLink>
				}
			>
				{t("empty.searchedText")}
			</EmptyState>
		);
	}
	if (board.order === "verdict" && member) {
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
		/>
	);
}
