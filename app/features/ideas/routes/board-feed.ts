import { page } from "#app/http/page.server.ts";
import { translator } from "#app/i18n/i18n.server.ts";
import { atomFeed } from "../feed.server.ts";
import { newestIdeas } from "../queries/feed.server.ts";

/** The newest ideas as Atom. */
export const loader = page(async ({ context }) => {
	const ideas = await newestIdeas(context.db);
	return atomFeed({
		origin: context.origin,
		path: "/ideas.atom",
		page: "/ideas",
		title: translator(context.locale)("ideas:board.title"),
		entries: ideas.map(({ path, title, summary, createdAt, language }) => ({
			path,
			title,
			text: summary,
			at: createdAt,
			language,
		})),
	});
});
