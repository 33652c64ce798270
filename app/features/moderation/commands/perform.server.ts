import { eq } from "drizzle-orm";
import { changeRole, restoreAccount, suspendAccount } from "#app/features/accounts/index.server.ts";
import { lockThread, unlockThread } from "#app/features/discussion/index.server.ts";
import {
	closeIdea,
	mergeIdeas,
	moveCategory,
	reopenIdea,
	replaceTags,
} from "#app/features/ideas/index.server.ts";
import type { CloseReason } from "#app/features/ideas/index.ts";
import type { Member, Role } from "#app/kernel/actor.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import { Conflict, RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { users } from "#db/schema/index.ts";
import type { SubjectFacts } from "../queries/subject.server.ts";
import { type ActType, lockable, type Subject } from "../rules/acts.ts";
import { setHidden } from "./hiding.server.ts";
import type { LogData } from "./log.server.ts";

export interface ActInput {
	act: ActType;
	reason: string;
	targetId?: number | undefined;
	categoryId?: number | undefined;
	tags?: string[] | undefined;
	closeReason?: Exclude<CloseReason, "withdrawn"> | undefined;
	/** 0: without an end. */
	days?: number | undefined;
	role?: Role | undefined;
	now: Date;
}

/** Does it, through the commands of whom the thing belongs to, and gives what an undo needs. */
export async function perform(
	tx: Database,
	actor: Member,
	subject: SubjectFacts,
	input: ActInput,
): Promise<LogData> {
	const { act, reason, now } = input;
	switch (act) {
		case "hide":
		case "restore":
			await setHidden(tx, actor, subject, { hidden: act === "hide", reason, now });
			return {};
		case "lock":
		case "unlock":
			await setLocked(tx, subject, { locked: act === "lock", reason, now });
			return {};
		case "suspend":
			return suspend(tx, actor, subject.id, input);
		case "lift":
			await lockAccount(tx, subject.id, { suspended: true, now });
			await restoreAccount(tx, { userId: subject.id, actorId: actor.id, now });
			return {};
		case "role": {
			const role = given(input.role, "role");
			const { before } = await changeRole(tx, actor, { userId: subject.id, role, now });
			if (before === role) throw new RuleBroken("role", "moderation:refused.sameRole");
			return { from: before, to: role };
		}
		case "dismiss":
			return {};
		default:
			return performOnIdea(tx, actor, subject.id, input);
	}
}

async function performOnIdea(tx: Database, actor: Member, ideaId: number, input: ActInput): Promise<LogData> {
	const { reason, now } = input;
	switch (input.act) {
		case "merge": {
			const targetId = given(input.targetId, "target");
			const { mergeId } = await mergeIdeas(tx, actor, { sourceId: ideaId, targetId, reason, now });
			return { mergeId, targetId };
		}
		case "move": {
			const categoryId = given(input.categoryId, "category");
			const { before } = await moveCategory(tx, actor, { ideaId, categoryId, reason, now });
			return { from: before, to: categoryId };
		}
		case "tags": {
			const tags = input.tags ?? [];
			const { before } = await replaceTags(tx, actor, { ideaId, tags, reason, now });
			return { from: before.join(","), to: tags.join(",") };
		}
		case "reopen":
			await reopenIdea(tx, actor, { ideaId, text: reason, now });
			return {};
		default: {
			const closeReason = given(input.closeReason, "closeReason");
			await closeIdea(tx, actor, { ideaId, reason: closeReason, text: reason, now });
			return { closeReason };
		}
	}
}

export async function setLocked(
	tx: Database,
	{ type, id }: Subject,
	{ locked, reason, now }: { locked: boolean; reason: string; now: Date },
): Promise<void> {
	if (!lockable(type)) throw new RuleBroken(null, "moderation:refused.notLockable");
	if (locked) await lockThread(tx, { type, id }, { reason, now });
	else await unlockThread(tx, { type, id });
}

async function suspend(tx: Database, actor: Member, userId: number, input: ActInput): Promise<LogData> {
	const { reason, now, days = 0 } = input;
	await lockAccount(tx, userId, { suspended: false, now });
	const until = days > 0 ? daysAfter(now, days) : null;
	await suspendAccount(tx, { userId, actorId: actor.id, reason, until, now });
	return { days };
}

/** Two moderators at once: the second finds it done. */
export async function lockAccount(
	tx: Database,
	userId: number,
	{ suspended, now }: { suspended: boolean; now: Date },
): Promise<Date | null> {
	const [user] = await tx.select().from(users).where(eq(users.id, userId)).for("update");
	const until = user?.suspendedUntil ?? null;
	const isNow = Boolean(user?.suspendedAt) && (until === null || until > now);
	if (isNow !== suspended) throw new Conflict("moderation:refused.changed");
	return user?.suspendedAt ?? null;
}

function given<Value>(value: Value | undefined, field: string): Value {
	if (value === undefined) throw new RuleBroken(field, "errors:required");
	return value;
}
