import { and, eq } from "drizzle-orm";
import { changeRole, restoreAccount } from "#app/features/accounts/index.server.ts";
import {
	moveCategory,
	reopenIdea,
	replaceTags,
	tagNamesOf,
	undoMerge,
} from "#app/features/ideas/index.server.ts";
import { type Member, roles } from "#app/kernel/actor.ts";
import { Conflict } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { ideas, ideaTimeline, type moderationLog, users } from "#db/schema/index.ts";
import type { SubjectFacts } from "../queries/subject.server.ts";
import { setHidden } from "./hiding.server.ts";
import { lockAccount, setLocked } from "./perform.server.ts";

export interface Undoing {
	logId: number;
	reason: string;
	now: Date;
}

type LogRow = typeof moderationLog.$inferSelect;

/** Puts back what one act changed. Throws Conflict where that has changed since. */
export async function revert(
	tx: Database,
	actor: Member,
	row: LogRow,
	subject: SubjectFacts,
	input: Undoing,
): Promise<void> {
	const { reason, now } = input;
	const { data } = row;
	switch (row.action) {
		case "hide":
			// It had been hidden by its reports already, and so it stays.
			if (data.upheld) return;
			return setHidden(tx, actor, subject, { hidden: false, reason, now });
		case "auto_hide":
			return setHidden(tx, actor, subject, { hidden: false, reason, now });
		case "lock":
			return setLocked(tx, subject, { locked: false, reason, now });
		case "merge":
			await undoMerge(tx, actor, { mergeId: Number(data.mergeId), now });
			return;
		case "move":
			return moveBack(tx, actor, row, input);
		case "tags":
			return tagBack(tx, actor, row, input);
		case "close":
			return reopen(tx, actor, row, input);
		case "role":
			return roleBack(tx, actor, row, input);
		case "suspend": {
			const since = await lockAccount(tx, subject.id, { suspended: true, now });
			if (since?.getTime() !== row.at.getTime()) throw new Conflict("moderation:refused.changed");
			return restoreAccount(tx, { userId: subject.id, actorId: actor.id, now });
		}
		case "dismiss":
			if (data.shownAgain) await setHidden(tx, actor, subject, { hidden: true, reason, now });
	}
}

async function moveBack(tx: Database, actor: Member, row: LogRow, { reason, now }: Undoing): Promise<void> {
	const ideaId = row.subjectId;
	const [idea] = await tx.select().from(ideas).where(eq(ideas.id, ideaId)).for("no key update");
	if (idea?.categoryId !== Number(row.data.to)) throw new Conflict("moderation:refused.changed");
	await moveCategory(tx, actor, { ideaId, categoryId: Number(row.data.from), reason, now });
}

async function tagBack(tx: Database, actor: Member, row: LogRow, { reason, now }: Undoing): Promise<void> {
	const ideaId = row.subjectId;
	await tx.select({ id: ideas.id }).from(ideas).where(eq(ideas.id, ideaId)).for("no key update");
	const present = (await tagNamesOf(tx, ideaId)).sort().join(",");
	if (present !== listed(row.data.to).sort().join(",")) throw new Conflict("moderation:refused.changed");
	await replaceTags(tx, actor, { ideaId, tags: listed(row.data.from), reason, now });
}

/** A resolved idea comes back by a verdict, not by an undo. */
async function reopen(tx: Database, actor: Member, row: LogRow, { reason, now }: Undoing): Promise<void> {
	const [closed] = await tx
		.select({ from: ideaTimeline.fromState })
		.from(ideaTimeline)
		.where(
			and(
				eq(ideaTimeline.ideaId, row.subjectId),
				eq(ideaTimeline.at, row.at),
				eq(ideaTimeline.kind, "closed"),
			),
		);
	if (closed?.from === "resolved") throw new Conflict("moderation:refused.noWayBack");
	await reopenIdea(tx, actor, { ideaId: row.subjectId, text: reason, now });
}

async function roleBack(tx: Database, actor: Member, row: LogRow, { now }: Undoing): Promise<void> {
	const userId = row.subjectId;
	const [user] = await tx.select({ role: users.role }).from(users).where(eq(users.id, userId)).for("update");
	const before = roles.find((role) => role === row.data.from);
	if (!before || user?.role !== row.data.to) throw new Conflict("moderation:refused.changed");
	await changeRole(tx, actor, { userId, role: before, now });
}

function listed(names: unknown): string[] {
	return String(names ?? "")
		.split(",")
		.filter((name) => name !== "");
}
