import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { versions } from "#db/schema/index.ts";
import { canSeeVersion } from "../policy.ts";
import { parseVersionNumber } from "../rules/version-number.ts";
import { type ProjectFrame, readFrame } from "./project-page.server.ts";
import { type VersionView, versionLine } from "./versions.server.ts";
import { type WholeVersion, wholeVersions } from "./whole-versions.server.ts";

export interface VersionPage extends ProjectFrame {
	version: WholeVersion;
	older: VersionView | null;
	newer: VersionView | null;
	/** What people should use now. */
	current: VersionView | null;
}

/** The version that an address names, with its neighbours. A draft is there for its makers only. Throws NotFound. */
export async function readVersion(
	db: Database,
	actor: Actor,
	address: { projectId: number | null; number: string | undefined },
): Promise<VersionPage> {
	const frame = await readFrame(db, actor, address.projectId);
	const { project } = frame;
	const row = await findVersion(db, project.id, address.number);
	const makerIds = frame.makers.filter(({ joined }) => joined).map(({ person }) => person.id);
	const facts = { hidden: project.hiddenAt !== null, makerIds };
	if (!row || !canSeeVersion(actor, facts, row.state).allowed) throw new NotFound();
	const [version] = await wholeVersions(db, project, [row.id]);
	if (!version) throw new NotFound();
	const line = await versionLine(db, project);
	const at = line.findIndex(({ id }) => id === version.id);
	const older = at < 0 ? line.at(-1) : line[at - 1];
	return {
		...frame,
		version,
		older: older ?? null,
		newer: (at >= 0 && line[at + 1]) || null,
		current: line.find(({ id }) => id === project.currentVersionId) ?? null,
	};
}

/** Two versions of one project, the older first, with everything in them. Throws NotFound. */
export async function readPair(
	db: Database,
	actor: Actor,
	address: { projectId: number | null; a: string | undefined; b: string | undefined },
): Promise<ProjectFrame & { before: WholeVersion; after: WholeVersion; line: VersionView[] }> {
	const frame = await readFrame(db, actor, address.projectId);
	const rows = [
		await findVersion(db, frame.project.id, address.a),
		await findVersion(db, frame.project.id, address.b),
	].filter((row) => row !== undefined);
	if (rows.length !== 2 || rows.some(({ state }) => state === "draft")) throw new NotFound();
	rows.sort((a, b) => a.major - b.major || a.minor - b.minor);
	const [before, after] = await wholeVersions(
		db,
		frame.project,
		rows.map(({ id }) => id),
	);
	if (!before) throw new NotFound();
	return { ...frame, before, after: after ?? before, line: await versionLine(db, frame.project) };
}

/**
 * A version of a remix beside the version that its project was made from, whichever project has that one now. Throws
 * NotFound where the actor may not see both, and for a project that is no remix or whose source is gone.
 */
export async function readRemixPair(
	db: Database,
	actor: Actor,
	address: { projectId: number | null; b: string | undefined },
): Promise<
	ProjectFrame & {
		source: ProjectFrame["project"];
		before: WholeVersion;
		after: WholeVersion;
		/** Empty: a source is compared with a remix, not chosen among versions. */
		line: VersionView[];
	}
> {
	const frame = await readFrame(db, actor, address.projectId);
	const [origin] = await db
		.select({ id: versions.id, projectId: versions.projectId, state: versions.state })
		.from(versions)
		.where(eq(versions.id, frame.project.remixOfVersionId ?? 0));
	const row = await findVersion(db, frame.project.id, address.b);
	if (!origin || !row || origin.state === "draft" || row.state === "draft") throw new NotFound();
	const { project: source } = await readFrame(db, actor, origin.projectId);
	const [before] = await wholeVersions(db, source, [origin.id]);
	const [after] = await wholeVersions(db, frame.project, [row.id]);
	if (!before || !after) throw new NotFound();
	return { ...frame, source, before, after, line: [] };
}

/** Two versions of a project, or of a remix and what it was made from where the address says `source`. */
export async function readEitherPair(
	db: Database,
	actor: Actor,
	address: { projectId: number | null; a: string | undefined; b: string | undefined },
) {
	if (address.a !== "source") return { ...(await readPair(db, actor, address)), source: null };
	const pair = await readRemixPair(db, actor, address);
	return { ...pair, before: named(pair.before), after: named(pair.after) };
}

/** A version that stands beside another project's, called by its project's title too. */
function named(version: WholeVersion): WholeVersion {
	return { ...version, number: `${version.project.title} ${version.number}` };
}

/** The row behind a number in an address. */
export async function findVersion(db: Database, projectId: number, number: string | undefined) {
	const parsed = parseVersionNumber(number ?? "");
	if (!parsed) return undefined;
	const [row] = await db
		.select({ id: versions.id, state: versions.state, major: versions.major, minor: versions.minor })
		.from(versions)
		.where(
			and(
				eq(versions.projectId, projectId),
				eq(versions.major, parsed.major),
				eq(versions.minor, parsed.minor),
			),
		);
	return row;
}
