import { type MetaFunction, type ShouldRevalidateFunctionArgs, useLoaderData } from "@remix-run/react";
import { page } from "#app/http/page.server.ts";
import { keepShortQuery } from "#app/http/short-query.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { translator } from "#app/i18n/i18n.server.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { PageLinks } from "#app/ui/pagination.tsx";
import { TabLinks } from "#app/ui/tabs.tsx";
import { BoardFilters } from "../components/board-filters.tsx";
import { BoardSide } from "../components/board-side.tsx";
import { EmptyBoard } from "../components/empty-board.tsx";
import { IdeaCard } from "../components/idea-card.tsx";
import { readBoardPage, readLoosened, withNewVoices } from "../queries/board.server.ts";
import { dueVerdicts } from "../queries/due.server.ts";
import { risingIdeas } from "../queries/rising.server.ts";
import { listCategories } from "../queries/tags.server.ts";
import { boardHref, boardOrders, readBoard } from "../rules/board.ts";
import { searchedWords } from "../rules/search-grammar.ts";

export const handle: PageHandle = { i18n: ["ideas", "search"] };

export const loader = page(async ({ context, request }) => {
	const { db, actor, now, locale } = context;
	keepShortQuery(request);
	context.concerns("board");
	const query = new URL(request.url).searchParams;
	const board = readBoard(query);
	const input = { board, after: query.get("after"), now };
	const t = translator(locale);
	const list = await readBoardPage(db, actor, input);
	return {
		board,
		page: await withNewVoices(db, actor, input, list),
		loosened: list.items.length > 0 ? [] : await readLoosened(db, actor, input),
		words: searchedWords(board.q),
		categories: await listCategories(db),
		rising: await risingIdeas(db, now),
		due: isMember(actor) ? await dueVerdicts(db, actor) : [],
		member: isMember(actor),
		now: now.toISOString(),
		texts: { title: t("ideas:board.title"), description: t("ideas:board.lead") },
	};
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
	...pageMeta(matches, data?.texts),
	{ tagName: "link", rel: "alternate", type: "application/atom+xml", href: "/ideas.atom" },
];

/** A press on a ring answers for itself; reading the board anew would move it from under the finger. */
export function shouldRevalidate({
	formAction,
	defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
	return formAction?.includes("/vote") ? false : defaultShouldRevalidate;
}

export default function Board() {
	const {
		board,
		page: list,
		words,
		loosened,
		categories,
		rising,
		due,
		member,
		now,
	} = useLoaderData<typeof loader>();
	const { t } = useTranslation("ideas");
	const order = board.order ?? (board.q ? null : "hot");
	const tabs = boardOrders.map((one) => ({
		to: boardHref(board, { order: one === "hot" && !board.q ? null : one }),
		label: t(`order.${one}`),
		current: one === order,
		...(one === "verdict" && due.length > 0 && { count: due.length }),
	}));
	return (
		<PageLayout
			title={t("board.title")}
			lead={t("board.lead")}
			aside={<BoardSide {...{ due, rising, now, member, categories, board }} />}
		>
			<TabLinks label={t("order.label")} tabs={tabs} />
			<BoardFilters board={board} categories={categories} member={member} />
			{list.items.length === 0 ? (
				<EmptyBoard {...{ board, words, loosened, categories, member }} />
			) : (
				<ol className="divide-y divide-line border-t border-line">
					{list.items.map((idea, index) => (
						<li key={idea.id}>
							<IdeaCard
								idea={idea}
								category={categories.find(({ id }) => id === idea.categoryId)}
								first={index < 2}
							/>
						</li>
					))}
				</ol>
			)}
			<PageLinks of={list} />
		</PageLayout>
	);
}
