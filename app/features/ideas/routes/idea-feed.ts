import { page } from "#app/http/page.server.ts";
import { translator } from "#app/i18n/i18n.server.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { timelineSentence } from "../components/timeline-sentence.ts";
import { atomFeed } from "../feed.server.ts";
import { ideaIdIn } from "../idea-parameter.server.ts";
import { readIdeaPage } from "../queries/idea-page.server.ts";

/** What happens to one idea, as Atom. */
export const loader = page(async ({ context, params }) => {
	const found = await readIdeaPage(context.db, context.actor, ideaIdIn(params));
	if (found.kind === "merged") throw new NotFound();
	const { idea } = found;
	const t = translator(context.locale);
	return atomFeed({
		origin: context.origin,
		path: `${idea.path}/feed`,
		page: idea.path,
		title: idea.title,
		entries: idea.timeline.slice(0, 60).map((entry) => {
			const version = entry.version ? ` v${entry.version}` : "";
			const project = entry.project ? ` ${entry.project.title}${version}` : "";
			const who = entry.actor && !entry.actor.deleted ? `${entry.actor.displayName} ` : "";
			const words = `${who}${t(`ideas:timeline.${timelineSentence(entry.kind)}`, { title: String(entry.data.title ?? "") })}${project}`;
			return {
				path: `${idea.path}#event-${entry.id}`,
				title: words,
				text: idea.title,
				at: new Date(entry.at),
			};
		}),
	});
});
