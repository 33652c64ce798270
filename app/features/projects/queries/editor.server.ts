import { and, eq, ne } from "drizzle-orm";
import { type Actor, isMember } from "#app/kernel/actor.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { versions } from "#db/schema/index.ts";
import type { MissingPart } from "../rules/publishing.ts";
import { latestNumber, proposedNumbers, writeVersionNumber } from "../rules/version-number.ts";
import { categoryOf } from "./project-facts.server.ts";
import { type AnsweredIdea, answeredIdeas, type ProjectFrame, readFrame } from "./project-page.server.ts";
import { missingParts } from "./readiness.server.ts";
import { findVersion } from "./version-page.server.ts";
import { type WholeVersion, wholeVersions } from "./whole-versions.server.ts";

export interface EditorPage extends ProjectFrame {
	draft: WholeVersion;
	latest: string | null;
	/** Numbers that may follow, the likelier first. */
	proposed: string[];
	ideas: AnsweredIdea[];
	missing: MissingPart[];
	/** Slug of the project's category. */
	category: string;
}

/** Everything in the editor of a draft. For others than its makers there is none: NotFound. */
export async function readEditor(
	db: Database,
	actor: Actor,
	address: { projectId: number | null; number: string | undefined },
): Promise<EditorPage> {
	const frame = await readFrame(db, actor, address.projectId);
	if (!isMember(actor) || !frame.viewer.isMaker) throw new NotFound();
	const row = await findVersion(db, frame.project.id, address.number);
	if (row?.state !== "draft") throw new NotFound();
	const [draft] = await wholeVersions(db, frame.project, [row.id]);
	if (!draft) throw new NotFound();
	const published = await db
		.select({ major: versions.major, minor: versions.minor })
		.from(versions)
		.where(and(eq(versions.projectId, frame.project.id), ne(versions.state, "draft")));
	const latest = latestNumber(published);
	return {
		...frame,
		draft,
		latest: latest && writeVersionNumber(latest),
		proposed: proposedNumbers(latest).map(writeVersionNumber),
		ideas: (await answeredIdeas(db, frame.project.id)).filter(({ released }) => !released),
		missing: await missingParts(db, row.id),
		category: (await categoryOf(db, frame.project.categoryId)).slug,
	};
}

/** The number of the project's draft, null when there is none. */
export async function draftNumber(db: Database, projectId: number): Promise<string | null> {
	const [draft] = await db
		.select({ major: versions.major, minor: versions.minor })
		.from(versions)
		.where(and(eq(versions.projectId, projectId), eq(versions.state, "draft")));
	return draft ? writeVersionNumber(draft) : null;
}
