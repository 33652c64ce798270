import { eq } from "drizzle-orm";
import { languageOf } from "#app/features/ideas/index.ts";
import { attachPictures, type PictureLooks } from "#app/features/media/index.server.ts";
import type { Actor, Member } from "#app/kernel/actor.ts";
import { RuleBroken } from "#app/kernel/domain-error.ts";
import type { Locale } from "#app/kernel/locale.ts";
import { slugId, slugOf } from "#app/kernel/slug.ts";
import type { Database } from "#db/database.server.ts";
import { violatedConstraint } from "#db/database-error.server.ts";
import { projectFollowers, projectMakers, projects } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { mayRemixUnder } from "../rules/licences.ts";
import { findLicence } from "../rules/spdx.ts";
import { lockIdeaRows, requireMaker, requireWriter, topicsOf } from "./access.server.ts";
import { findRemixSource, refuseRemix } from "./lineage.server.ts";
import { noteMakerActivity } from "./maker-activity.server.ts";
import { indexProject } from "./search-index.server.ts";
import { writeTakeUp } from "./taking-up.server.ts";

export interface ProjectFields {
	title: string;
	summary: string;
	story: string;
	licence: string;
	categoryId: number;
	/** Public id of an uploaded picture; "" for none. */
	cover: string;
	/** What of it stays in view when it is cut. */
	focal?: PictureLooks["focal"];
}

interface OpenProject extends ProjectFields {
	/** The idea that it answers from the start, and which of its criteria (none: all). */
	ideaId?: number;
	criterionIds?: number[];
	/** The version that it is made from. */
	remixOf?: number;
	/** The author's page language, for a text that shows none. */
	locale: Locale;
	now: Date;
}

/**
 * Opens a project: its maker joins and follows it, the idea is taken up. A remix needs a licence that allows it and
 * keeps the parent's name for ever. Gives `slug-id`. Throws RuleBroken.
 */
export async function openProject(db: Database, actor: Actor, input: OpenProject): Promise<string> {
	const owner = requireWriter(actor);
	refuseUnknownLicence(input.licence);
	return inTransaction(db, async (tx) => {
		const idea = input.ideaId ? (await lockIdeaRows(tx, [input.ideaId])).get(input.ideaId) : undefined;
		const source = input.remixOf ? await findRemixSource(tx, actor, input.remixOf) : null;
		if (source) refuseRemix(mayRemixUnder(source.licence, input.licence));
		const coverMediaId = await coverFor(tx, owner, null, input);
		const slug = slugOf(input.title);
		const { title, summary, story, licence, categoryId, now } = input;
		const language = languageOf(`${title} ${summary} ${story}`, input.locale);
		const project = await insertProject(tx, {
			...{ slug, title, summary, story, licence, categoryId, language, ownerId: owner.id, coverMediaId },
			...{ remixOfVersionId: source?.versionId, remixOfTitle: source?.title },
			...{ followerCount: 1, createdAt: now, lastMakerActivityAt: now },
		});
		await tx
			.insert(projectMakers)
			.values({ projectId: project.id, userId: owner.id, role: "owner", joinedAt: now, invitedAt: now });
		await tx.insert(projectFollowers).values({ projectId: project.id, userId: owner.id, createdAt: now });
		await recordEvents(tx, {
			type: "project.opened",
			actorId: owner.id,
			at: now,
			topics: [
				...topicsOf(project.id),
				`person:${owner.id}`,
				...(source ? [`project:${source.projectId}`] : []),
			],
			data: { projectId: project.id },
		});
		if (input.ideaId) {
			const takeUp = { projectId: project.id, ideaId: input.ideaId, now, actorId: owner.id };
			await writeTakeUp(tx, idea, { ...takeUp, criterionIds: input.criterionIds ?? [] });
		}
		await noteMakerActivity(tx, project.id, now);
		await indexProject(tx, project.id, input);
		return slugId(project);
	});
}

/** Changes a project's own page; versions stay as they were published, under the licence they were given. */
export async function editProject(
	db: Database,
	actor: Actor,
	input: ProjectFields & { projectId: number; locale: Locale; now: Date },
): Promise<string> {
	refuseUnknownLicence(input.licence);
	return inTransaction(db, async (tx) => {
		const project = await requireMaker(tx, actor, input.projectId);
		if (project.remixOfVersionId && input.licence !== project.licence) {
			const source = await findRemixSource(tx, actor, project.remixOfVersionId).catch(() => null);
			if (source) refuseRemix(mayRemixUnder(source.licence, input.licence));
		}
		const { title, summary, story, licence, categoryId, now } = input;
		await indexProject(tx, project.id, input);
		const slug = slugOf(title);
		const coverMediaId = await coverFor(tx, requireWriter(actor), project.coverMediaId, input);
		const language = languageOf(`${title} ${summary} ${story}`, input.locale);
		await onKnownCategory(
			tx
				.update(projects)
				.set({ slug, title, summary, story, licence, categoryId, language, coverMediaId })
				.where(eq(projects.id, project.id)),
		);
		await recordEvents(tx, {
			type: "project.changed",
			actorId: requireWriter(actor).id,
			at: now,
			topics: topicsOf(project.id),
			data: { projectId: project.id },
		});
		return slugId({ slug, id: project.id });
	});
}

async function insertProject(tx: Database, values: typeof projects.$inferInsert) {
	const [row] = await onKnownCategory(
		tx.insert(projects).values(values).returning({ id: projects.id, slug: projects.slug }),
	);
	if (!row) throw new Error("An insert gave no row.");
	return row;
}

async function onKnownCategory<Result>(write: PromiseLike<Result>): Promise<Result> {
	try {
		return await write;
	} catch (error) {
		if (violatedConstraint(error)?.includes("category")) {
			throw new RuleBroken("categoryId", "projects:form.categoryGone");
		}
		throw error;
	}
}

/** The cover that stands stays its uploader's; only a new one has to be the actor's own. */
async function coverFor(
	tx: Database,
	actor: Pick<Member, "id">,
	current: number | null,
	{ cover, focal }: Pick<ProjectFields, "cover" | "focal">,
): Promise<number | null> {
	if (cover === "") return null;
	const kept = current === null ? null : await publicIdOf(tx, current);
	const standing = new Map(kept === null || current === null ? [] : [[kept, current]]);
	const pictures = { publicIds: [cover], alt: {}, focal };
	const [mediaId] = await attachPictures(tx, actor, pictures, { standing, field: "cover" });
	return mediaId ?? null;
}

async function publicIdOf(tx: Database, mediaId: number): Promise<string | null> {
	const row = await tx.query.media.findFirst({
		where: (media, { eq: equals }) => equals(media.id, mediaId),
		columns: { publicId: true },
	});
	return row?.publicId ?? null;
}

function refuseUnknownLicence(id: string): void {
	if (!findLicence(id)) throw new RuleBroken("licence", "projects:licence.unknown");
}
