import { and, eq } from "drizzle-orm";
import { progressIdea } from "#app/features/ideas/index.server.ts";
import type { Actor } from "#app/kernel/actor.ts";
import { Conflict, RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { claims, projects, versions } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { missingParts } from "../queries/readiness.server.ts";
import { type MissingPart, reasonForMissing } from "../rules/publishing.ts";
import { currentVersion, mayBecome } from "../rules/version-lifecycle.ts";
import { findVersionRow, lockIdeaRows, requireMaker, requireWriter, topicsOf } from "./access.server.ts";
import { lockDraft } from "./drafts.server.ts";
import { noteMakerActivity } from "./maker-activity.server.ts";

interface OneVersion {
	versionId: number;
	now: Date;
}

/**
 * Publishes a draft: from now on nobody changes it. The version before it is superseded, the ideas that it claims
 * hear of it. With `revision`, only what was previewed goes out. Of two at once one wins and the other finds it published. Throws RuleBroken with what is missing.
 */
export async function publishVersion(
	db: Database,
	actor: Actor,
	{ versionId, now, revision }: OneVersion & { revision?: number },
): Promise<void> {
	await inTransaction(db, async (tx) => {
		const ideaIds = await claimedIdeas(tx, versionId);
		const locked = await lockIdeaRows(tx, ideaIds);
		const { draft, project } = await lockDraft(tx, actor, versionId);
		const claimedNow = await claimedIdeas(tx, versionId);
		const changed = revision !== undefined && draft.revision !== revision;
		if (changed || claimedNow.some((id) => !locked.has(id)))
			throw new Conflict("projects:draft.changedMeanwhile");
		const [first] = await missingParts(tx, draft.id);
		if (first) throw new RuleBroken(fieldOf[first], reasonForMissing(first));
		const actorId = requireWriter(actor).id;
		await tx
			.update(versions)
			.set({ state: "superseded" })
			.where(and(eq(versions.projectId, project.id), eq(versions.state, "published")));
		await tx
			.update(versions)
			.set({ state: "published", publishedAt: now, publishedById: actorId, licence: project.licence })
			.where(and(eq(versions.id, versionId), eq(versions.state, "draft")));
		await tx.update(projects).set({ currentVersionId: versionId }).where(eq(projects.id, project.id));
		await noteMakerActivity(tx, project.id, now);
		for (const ideaId of claimedNow) {
			const change = { type: "version_published" as const, projectId: project.id, versionId };
			await progressIdea(tx, { ideaId, change, actorId, now });
		}
		await recordEvents(tx, {
			type: "version.published",
			actorId,
			at: now,
			topics: [
				...topicsOf(project.id, claimedNow),
				"board",
				"home",
				...project.makerIds.map((id) => `person:${id}`),
			],
			data: { projectId: project.id, versionId, ideaIds: claimedNow },
		});
	});
}

/** Takes a version back, with the reason on its page for ever; the one before it becomes current again. */
export async function recallVersion(
	db: Database,
	actor: Actor,
	{ versionId, reason, now }: OneVersion & { reason: string },
): Promise<void> {
	await inTransaction(db, async (tx) => {
		const ideaIds = await claimedIdeas(tx, versionId);
		await lockIdeaRows(tx, ideaIds);
		const { projectId } = await findVersionRow(tx, versionId);
		await requireMaker(tx, actor, projectId);
		const version = await findVersionRow(tx, versionId);
		if (!mayBecome(version.state, "recalled")) throw new Conflict("projects:recall.notPublished");
		await tx
			.update(versions)
			.set({ state: "recalled", recallReason: reason, recalledAt: now })
			.where(eq(versions.id, versionId));
		await bringBackCurrent(tx, projectId);
		await noteMakerActivity(tx, projectId, now);
		await recordEvents(tx, {
			type: "version.recalled",
			actorId: requireWriter(actor).id,
			at: now,
			topics: [...topicsOf(projectId, ideaIds), "board", "home"],
			data: { projectId, versionId, reason },
		});
	});
}

const fieldOf: Record<MissingPart, string> = {
	numberTaken: "number",
	changelog: "changes",
	realPicture: "pictures",
	attestation: "attested",
	fileNotReady: "files",
	claimNotTakenUp: "claims",
};

async function claimedIdeas(tx: Database, versionId: number): Promise<number[]> {
	const rows = await tx
		.selectDistinct({ ideaId: claims.ideaId })
		.from(claims)
		.where(eq(claims.versionId, versionId))
		.orderBy(claims.ideaId);
	return rows.map(({ ideaId }) => ideaId);
}

async function bringBackCurrent(tx: Database, projectId: number): Promise<void> {
	const all = await tx.select().from(versions).where(eq(versions.projectId, projectId));
	const current = currentVersion(all.map((version) => ({ ...version, number: version })));
	if (current && current.state !== "published") {
		await tx.update(versions).set({ state: "published" }).where(eq(versions.id, current.id));
	}
	await tx
		.update(projects)
		.set({ currentVersionId: current?.id ?? null })
		.where(eq(projects.id, projectId));
}
