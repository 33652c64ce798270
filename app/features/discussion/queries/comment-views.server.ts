import { personCards } from "#app/features/accounts/index.server.ts";
import type { PersonCard } from "#app/features/accounts/index.ts";
import { type PictureView, pictureViews } from "#app/features/media/index.server.ts";
import { type Actor, isMember } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { renderMarkdown } from "../markdown.server.ts";
import { canMark, canReadBody } from "../policy.ts";
import { type ReactionKind, reactionKinds } from "../rules.ts";
import type { ThreadPlace } from "../thread-owners.server.ts";
import { knownHandles } from "./people.server.ts";
import type { CommentRecord } from "./select-comments.server.ts";

export interface CommentView {
	id: number;
	/** First-level comment it stands under; null for those. */
	parentId: number | null;
	author: PersonCard | null;
	/** Empty for what was removed or hidden. */
	html: string;
	/** Markdown for the edit form; only its author gets it. */
	source: string | null;
	createdAt: Date;
	editedAt: Date | null;
	official: boolean;
	pinned: boolean;
	gone: "removed" | "hidden" | null;
	/** True while a moderator looks at what others don't see. */
	hiddenFromOthers: boolean;
	mine: boolean;
	/** May be said to be official, and pinned. */
	mayMark: boolean;
	reactions: { kind: ReactionKind; count: number; mine: boolean }[];
	pictures: PictureView[];
	/** Whom a reply to a reply answers. */
	answers: PersonCard | null;
	/** Title of the merged thing that it was written about. */
	from: string | null;
	replies: CommentView[];
	/** Cursor of the replies that have no place under it here. */
	moreReplies: string | null;
}

/** Comments as pages show them, by id, without their replies. Names, pictures and mentions: one query each. */
export async function viewsOf(
	db: Database,
	actor: Actor,
	{ place, pinnedId, records }: { place: ThreadPlace; pinnedId: number | null; records: CommentRecord[] },
): Promise<Map<number, CommentView>> {
	const readable = records.filter((record) => canReadBody(actor, record));
	const people = await personCards(
		db,
		records.flatMap(({ authorId, answeredAuthorId }) => [authorId, answeredAuthorId]),
	);
	const pictures = await pictureViews(
		db,
		readable.flatMap(({ pictureIds }) => pictureIds ?? []),
	);
	const mentions = await knownHandles(
		db,
		readable.flatMap(({ body }) => (body.includes("@") ? [body] : [])),
	);
	return new Map(
		records.map((record): [number, CommentView] => {
			const open = canReadBody(actor, record);
			const { id, parentId, authorId, answeredAuthorId, createdAt, deletedAt, hiddenAt } = record;
			const mine = isMember(actor) && actor.id === authorId;
			const source = place.merged.find(
				(one) => one.type === record.subjectType && one.id === record.subjectId,
			);
			const view: CommentView = {
				...{ id, parentId, createdAt, mine, replies: [], moreReplies: null },
				mayMark: canMark(actor, place, record).allowed,
				author: (open && authorId !== null && people.get(authorId)) || null,
				html: open ? renderMarkdown(record.body, { mentions }) : "",
				source: open && mine ? record.body : null,
				editedAt: open ? record.editedAt : null,
				official: open && record.official,
				pinned: id === pinnedId,
				gone: open ? null : deletedAt ? "removed" : "hidden",
				hiddenFromOthers: open && hiddenAt !== null,
				reactions: open ? orderedReactions(record.reactions) : [],
				pictures: open ? (record.pictureIds ?? []).flatMap((picture) => pictures.get(picture) ?? []) : [],
				answers: (answeredAuthorId !== null && people.get(answeredAuthorId)) || null,
				from: source?.title ?? null,
			};
			return [id, view];
		}),
	);
}

function orderedReactions(found: CommentRecord["reactions"]): CommentView["reactions"] {
	return reactionKinds.flatMap((kind) => {
		const one = found?.find((reaction) => reaction.kind === kind);
		return one ? [{ kind, count: one.count, mine: one.mine }] : [];
	});
}
