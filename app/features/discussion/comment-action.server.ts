import type { z } from "zod";
import { formAction } from "#app/http/form-action.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { findComment } from "./queries/comment.server.ts";
import type { ThreadPlace } from "./thread-owners.server.ts";

interface CommentAction<Value> {
	db: Database;
	actor: Member;
	value: Value;
	commentId: number;
	place: ThreadPlace;
	now: Date;
}

/** The id in an address. Throws NotFound for anything that no row can have. */
export function idOf(text: string | undefined): number {
	const id = Number(text);
	if (!/^\d{1,16}$/.test(text ?? "") || !Number.isSafeInteger(id) || id < 1) throw new NotFound();
	return id;
}

/**
 * An action on the comment that the address names, for whoever may read where it stands. Goes on to the comment
 * (or to `then`); a page that is alive stays and gets `{ done: true }`.
 */
export function commentAction<Schema extends z.ZodType<{ stay?: "1" | undefined }>>(
	schema: Schema,
	run: (args: CommentAction<z.output<Schema>>) => Promise<void>,
	then: (commentId: number) => string = (id) => `/comments/${id}`,
) {
	return formAction({
		schema,
		async run({ value, actor, db, context, params }) {
			const commentId = idOf(params.id);
			const { place } = await findComment(db, actor, context.threadOwners, commentId);
			await run({ db, actor, value, commentId, place, now: context.now });
			return value.stay ? { done: true } : then(commentId);
		},
	});
}
