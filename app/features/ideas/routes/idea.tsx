import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { loadThread, plainTextOf } from "#app/features/discussion/index.server.ts";
import { Discussion } from "#app/features/discussion/index.ts";
import { page } from "#app/http/page.server.ts";
import { safePath } from "#app/http/safe-path.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { Answers } from "../components/answers.tsx";
import { categoryText } from "../components/category-name.tsx";
import { Criteria } from "../components/criteria.tsx";
import { IdeaHeader } from "../components/idea-header.tsx";
import { IdeaNotices } from "../components/idea-notices.tsx";
import { IdeaTimeline } from "../components/idea-timeline.tsx";
import { IdeaWords } from "../components/idea-words.tsx";
import { PriceCurves } from "../components/price-curves.tsx";
import { VotePanel } from "../components/vote-panel.tsx";
import { Voters } from "../components/voters.tsx";
import { ideaIdIn } from "../idea-parameter.server.ts";
import { readIdeaPage } from "../queries/idea-page.server.ts";

export const handle: PageHandle = { i18n: ["ideas", "discussion", "media"] };

export const loader = page(async ({ context, params, request }) => {
	const { db, actor, now } = context;
	const ideaId = ideaIdIn(params);
	const found = await readIdeaPage(db, actor, ideaId);
	if (found.kind === "merged") throw redirect(safePath(found.path));
	const { idea } = found;
	const url = new URL(request.url);
	if (params.slug !== idea.slug) throw redirect(safePath(idea.path + url.search), 301);
	context.concerns(`idea:${idea.id}`);
	return {
		idea,
		thread: await loadThread(context, request, { type: "idea", id: idea.id }),
		cameFrom: Number(url.searchParams.get("merged")) || null,
		pressed: url.searchParams.has("pressed"),
		member: isMember(actor),
		now: now.toISOString(),
		origin: context.origin,
		description: plainTextOf(idea.html.replace(/<[^<>]+>/g, " "), 160),
	};
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
	if (!data) return pageMeta(matches);
	const { idea, description, origin } = data;
	return [
		...pageMeta(matches, {
			title: idea.title,
			description,
			type: "article",
			image: `${idea.path}/loop.png`,
			hidden: idea.hidden,
			structured: {
				"@context": "https://schema.org",
				"@type": "DiscussionForumPosting",
				headline: idea.title,
				text: description,
				url: origin + idea.path,
				datePublished: idea.createdAt,
				inLanguage: idea.language,
				...(idea.author?.handle && {
					author: {
						"@type": "Person",
						name: idea.author.displayName,
						url: `${origin}/people/${idea.author.handle}`,
					},
				}),
				interactionStatistic: {
					"@type": "InteractionCounter",
					interactionType: "https://schema.org/LikeAction",
					userInteractionCount: idea.voteCount,
				},
			},
		}),
		{ tagName: "link", rel: "alternate", type: "application/atom+xml", href: `${idea.path}/feed` },
	];
};

export default function IdeaPage() {
	const { idea, thread, cameFrom, pressed, member, now } = useLoaderData<typeof loader>();
	const { t } = useTranslation("ideas");
	const locale = useLocale();
	const trail = [
		{ to: "/ideas", label: t("board.title") },
		{ to: `/ideas?category=${idea.category.slug}`, label: categoryText(idea.category, locale) },
	];
	return (
		<PageLayout
			above={<Breadcrumbs trail={trail} />}
			aside={
				<>
					<VotePanel idea={idea} member={member} />
					<Voters idea={idea} />
					<PriceCurves curves={idea.curves} />
					<IdeaTimeline idea={idea} now={now} />
				</>
			}
		>
			<IdeaNotices idea={idea} cameFrom={cameFrom} unvoted={member && pressed} />
			<IdeaHeader idea={idea} now={now} member={member} />
			<IdeaWords idea={idea} />
			<Criteria idea={idea} />
			<Answers idea={idea} now={now} />
			<Discussion thread={thread} className="mt-14" />
		</PageLayout>
	);
}
