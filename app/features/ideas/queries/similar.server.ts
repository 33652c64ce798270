import type { Actor } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { saysEnough, withoutWishing } from "../rules/likeness.ts";
import { titleKey } from "../rules/tokenizer.server.ts";
import { type IdeaCardView, ideaCards } from "./cards.server.ts";
import { likeText } from "./search.server.ts";

const mostShown = 5;

export interface SimilarIdea
	extends Pick<IdeaCardView, "id" | "path" | "title" | "state" | "voteCount" | "language"> {
	/** The very same title: not another idea, another voice. */
	same: boolean;
}

/** At most 5 ideas like what is being typed; none while too little is typed to tell. */
export async function similarIdeas(
	db: Database,
	actor: Actor,
	{ title, body }: { title: string; body: string },
): Promise<SimilarIdea[]> {
	const need = withoutWishing(title);
	if (!saysEnough(need)) return [];
	const ids = await likeText(db, need, withoutWishing(body));
	const cards = await ideaCards(db, actor, ids.slice(0, mostShown));
	const key = titleKey(title);
	return cards
		.map(({ id, path, title: theirs, state, voteCount, language }) => ({
			id,
			path,
			title: theirs,
			state,
			voteCount,
			language,
			same: titleKey(theirs) === key,
		}))
		.sort((a, b) => Number(b.same) - Number(a.same));
}
