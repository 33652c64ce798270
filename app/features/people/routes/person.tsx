import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { profileOf } from "#app/features/accounts/index.server.ts";
import { plainTextOf, renderMarkdown } from "#app/features/discussion/index.server.ts";
import { pulsesOfCards } from "#app/features/feedback/index.server.ts";
import { ideaCards, listCategories } from "#app/features/ideas/index.server.ts";
import { actsOnPerson } from "#app/features/moderation/index.ts";
import { listProjects } from "#app/features/projects/index.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { viewerId } from "#app/kernel/actor.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { ReportLink } from "#app/ui/report-link.tsx";
import { PersonHeader } from "../components/person-header.tsx";
import { PersonWorks } from "../components/person-works.tsx";
import { figuresOf, newestIdeasOf } from "../queries.server.ts";

export const handle: PageHandle = { i18n: ["people", "accounts", "ideas", "projects", "feedback"] };

export const loader = page(async ({ context, params }) => {
	const { db, actor, now } = context;
	const { person, bio, links, joinedAt, suspended } = await profileOf(db, params.handle ?? "", now);
	if (person.handle !== params.handle) throw redirect(`/people/${person.handle}`, 301);
	context.concerns(`person:${person.id}`, "board", "projects");
	// One after the other, so that a page takes one connection of the pool.
	const figures = await figuresOf(db, person.id);
	const ideas = await ideaCards(db, actor, await newestIdeasOf(db, person.id, 8));
	const projects = await listProjects(db, actor, { order: "active", makerId: person.id, size: 9 });
	const pulses = await pulsesOfCards(db, actor, projects.items);
	const categories = await listCategories(db);
	return {
		person,
		links,
		suspended,
		figures,
		joinedAt: joinedAt.toISOString(),
		now: now.toISOString(),
		mine: viewerId(actor) === person.id,
		acts: actsOnPerson(actor, { id: person.id, role: person.role, suspended }),
		bioHtml: bio ? renderMarkdown(bio) : "",
		description: plainTextOf(bio, 160),
		ideas,
		categories,
		projects: projects.items,
		pulses,
	};
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(
		matches,
		data ? { title: `${data.person.displayName} @${data.person.handle}`, description: data.description } : {},
	);

export default function Person() {
	const { t } = useTranslation("people");
	const { suspended, ...data } = useLoaderData<typeof loader>();
	return (
		<PageLayout>
			{suspended && !data.mine && (
				<div className="mb-6">
					<Notice tone="amber">{t("suspended")}</Notice>
				</div>
			)}
			<PersonHeader {...data} />
			<PersonWorks {...data} />
			{!data.mine && <ReportLink subject={`user:${data.person.id}`} />}
		</PageLayout>
	);
}
