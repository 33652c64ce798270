import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card, Rows } from "#app/ui/card.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { DueVerdict } from "../queries/due.server.ts";
import type { RisingIdea } from "../queries/rising.server.ts";
import { type BoardRequest, boardHref } from "../rules/board.ts";
import { CategoryName } from "./category-name.tsx";

interface BoardSideProps {
	board: BoardRequest;
	due: DueVerdict[];
	rising: RisingIdea[];
	member: boolean;
	now: string;
	categories: { slug: string; nameZh: string; nameEn: string }[];
}

/** Beside the board: what waits for one's verdict, what is rising, the categories, and how it all works. */
export function BoardSide({ board, due, rising, member, now, categories }: BoardSideProps) {
	const { t } = useTranslation("ideas");
	return (
		<>
			{member && due.length > 0 && (
				<Section title={t("side.due")} size="small">
					<Card>
						<Rows className="-my-3">
							{due.map((round) => (
								<li key={round.roundId} className="py-3">
									<Link to={`/rounds/${round.roundId}`} className="font-medium hover:underline">
										{t("side.dueVersion", { title: round.title, version: round.version })}
									</Link>
									<p className="text-sm text-soft">
										{t("side.closes")}
										<RelativeTime at={round.closesAt} now={now} />
									</p>
								</li>
							))}
						</Rows>
					</Card>
				</Section>
			)}
			{rising.length > 0 && (
				<Section title={t("side.rising")} size="small">
					<Card>
						<Rows className="-my-3">
							{rising.map((idea) => (
								<li key={idea.id} className="py-3">
									<Link to={idea.path} lang={idea.language} className="font-medium hover:underline">
										{idea.title}
									</Link>
									<p className="text-sm text-soft">
										{t("side.risingPace", { count: idea.voteCount, days: idea.days })}
									</p>
								</li>
							))}
						</Rows>
					</Card>
				</Section>
			)}
			<Section title={t("side.categories")} size="small">
				<ul className="flex flex-wrap gap-2">
					{categories.map((category) => (
						<li key={category.slug}>
							<Link
								to={boardHref(board, { category: board.category === category.slug ? null : category.slug })}
								preventScrollReset
								aria-current={board.category === category.slug ? "true" : undefined}
								className="inline-flex min-h-8 items-center rounded-full border border-line px-3 text-sm text-soft hover:border-edge hover:text-ink aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper"
							>
								<CategoryName category={category} />
							</Link>
						</li>
					))}
				</ul>
			</Section>
			{!member && (
				<Section title={t("side.how")} size="small">
					<ol className="space-y-2.5 text-sm">
						{(["said", "made", "judged"] as const).map((step) => (
							<li key={step}>
								<span className="font-medium">{t(`side.${step}`)}</span>
								<span className="block text-soft">{t(`side.${step}Text`)}</span>
							</li>
						))}
					</ol>
					<ButtonLink to="/ideas/new" className="mt-4">
						{t("board.new")}
					</ButtonLink>
				</Section>
			)}
		</>
	);
}
