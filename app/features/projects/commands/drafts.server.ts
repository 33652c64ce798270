import { and, eq, inArray, ne } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import { Conflict, NotFound, RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { changelogEntries, claims, criteria, projectCriteria, versions } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import type { ChangeKind, FileRole, VersionKind } from "../rules/kinds.ts";
import type { Profile } from "../rules/version-fields.ts";
import {
	latestNumber,
	mayFollow,
	parseVersionNumber,
	proposedNumbers,
	type VersionNumber,
	writeVersionNumber,
} from "../rules/version-number.ts";
import {
	findVersionRow,
	type LockedProject,
	requireMaker,
	requireWriter,
	type VersionRow,
} from "./access.server.ts";
import {
	bringsPhotos,
	type DraftPicture,
	picturesOfDraft,
	replaceDraftFiles,
	replaceDraftPictures,
} from "./draft-uploads.server.ts";
import { firstProfile, nextProfile } from "./profile.server.ts";

/** Everything in the editor, as it stands there. What is absent is removed. */
export interface DraftFields {
	versionId: number;
	/** The revision that the editor was opened with or last saved; another one is a Conflict. */
	revision: number;
	number: string;
	kind: VersionKind;
	title: string;
	notes: string;
	attested: boolean;
	changes: { kind: ChangeKind; text: string }[];
	/** In their order; the first is the version's face. */
	pictures: DraftPicture[];
	/** A role left open is told from the file's type. */
	files: { publicId: string; role: FileRole | null }[];
	/** Ids of the criteria that this version says it answers. */
	claims: number[];
	/** Details that the project's category asks for. */
	profile: Profile;
	now: Date;
}

/** The project's one draft: the one that stands, or a new one with the proposed number. Gives its number. */
export async function openDraft(
	db: Database,
	actor: Actor,
	{ projectId, now }: { projectId: number; now: Date },
): Promise<string> {
	return inTransaction(db, async (tx) => {
		const project = await requireMaker(tx, actor, projectId);
		const all = await tx.select().from(versions).where(eq(versions.projectId, projectId));
		const standing = all.find(({ state }) => state === "draft");
		if (standing) return writeVersionNumber(standing);
		const latest = latestNumber(all);
		const [number] = proposedNumbers(latest);
		if (!number) throw new RuleBroken("number", "projects:number.exhausted");
		const before = all.find((one) => latest && one.major === latest.major && one.minor === latest.minor);
		const profile = before ? await firstProfile(tx, project, before.profile) : {};
		const times = { createdAt: now, updatedAt: now };
		await tx
			.insert(versions)
			.values({ projectId, ...number, kind: before?.kind ?? "concept", profile, ...times });
		return writeVersionNumber(number);
	});
}

/** Saves what was typed. Gives the next revision and the number. Throws Conflict, RuleBroken. */
export async function saveDraft(
	db: Database,
	actor: Actor,
	input: DraftFields,
): Promise<{ revision: number; number: string }> {
	return inTransaction(db, async (tx) => {
		const { draft, project } = await lockDraft(tx, actor, input.versionId);
		if (draft.revision !== input.revision) throw new Conflict("projects:draft.changedMeanwhile");
		const number = await checkedNumber(tx, draft, input.number);
		const standing = await picturesOfDraft(tx, draft.id);
		const attester =
			draft.attestedById && !bringsPhotos(standing, input.pictures)
				? draft.attestedById
				: requireWriter(actor).id;
		const profile = await nextProfile(tx, project, draft.profile, input.profile);
		const revision = draft.revision + 1;
		await tx
			.update(versions)
			.set({
				...number,
				...{ kind: input.kind, title: input.title, notes: input.notes, profile, revision },
				updatedAt: input.now,
				attestedById: input.attested ? attester : null,
			})
			.where(eq(versions.id, draft.id));
		await replaceChanges(tx, draft.id, input.changes);
		await replaceDraftPictures(tx, actor, { versionId: draft.id, standing, pictures: input.pictures });
		await replaceDraftFiles(tx, actor, draft.id, input.files);
		await replaceClaims(tx, project.id, draft.id, input.claims);
		return { revision, number: writeVersionNumber(number) };
	});
}

/** Throws the draft away, with everything in it. */
export async function deleteDraft(
	db: Database,
	actor: Actor,
	{ versionId, now }: { versionId: number; now: Date },
): Promise<void> {
	await inTransaction(db, async (tx) => {
		const { draft, project } = await lockDraft(tx, actor, versionId);
		await tx.delete(versions).where(eq(versions.id, draft.id));
		await recordEvents(tx, {
			type: "project.changed",
			actorId: requireWriter(actor).id,
			at: now,
			topics: [`project:${project.id}`],
			data: { projectId: project.id },
		});
	});
}

/** The draft and its project, locked. For others than its makers there is no such draft. */
export async function lockDraft(
	tx: Database,
	actor: Actor,
	versionId: number,
): Promise<{ draft: VersionRow; project: LockedProject }> {
	const { projectId, state } = await findVersionRow(tx, versionId);
	const project = await requireMaker(tx, actor, projectId).catch((error) => {
		throw state === "draft" ? new NotFound() : error;
	});
	const draft = await findVersionRow(tx, versionId);
	if (draft.state !== "draft") throw new Conflict("projects:draft.published");
	return { draft, project };
}

async function checkedNumber(tx: Database, draft: VersionRow, written: string): Promise<VersionNumber> {
	const number = parseVersionNumber(written);
	if (!number) throw new RuleBroken("number", "projects:number.unreadable");
	const others = await tx
		.select({ major: versions.major, minor: versions.minor })
		.from(versions)
		.where(and(eq(versions.projectId, draft.projectId), ne(versions.state, "draft")));
	const latest = latestNumber(others);
	if (!mayFollow(latest, number)) {
		throw new RuleBroken("number", "projects:number.tooLow", {
			latest: latest ? writeVersionNumber(latest) : "",
		});
	}
	return number;
}

async function replaceChanges(
	tx: Database,
	versionId: number,
	changes: DraftFields["changes"],
): Promise<void> {
	await tx.delete(changelogEntries).where(eq(changelogEntries.versionId, versionId));
	const rows = changes.map(({ kind, text }, position) => ({ versionId, kind, text, position }));
	if (rows.length > 0) await tx.insert(changelogEntries).values(rows);
}

async function replaceClaims(
	tx: Database,
	projectId: number,
	versionId: number,
	criterionIds: number[],
): Promise<void> {
	const wanted = [...new Set(criterionIds)];
	const rows = await tx
		.select({ criterionId: criteria.id, ideaId: criteria.ideaId })
		.from(projectCriteria)
		.innerJoin(criteria, eq(criteria.id, projectCriteria.criterionId))
		.where(
			and(eq(projectCriteria.projectId, projectId), inArray(projectCriteria.criterionId, [...wanted, 0])),
		);
	if (rows.length !== wanted.length) throw new RuleBroken("claims", "projects:missing.claimNotTakenUp");
	await tx.delete(claims).where(eq(claims.versionId, versionId));
	if (rows.length > 0) await tx.insert(claims).values(rows.map((row) => ({ versionId, ...row })));
}
