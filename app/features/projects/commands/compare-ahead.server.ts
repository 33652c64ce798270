import { eq } from "drizzle-orm";
import { compareAhead } from "#app/features/models/index.server.ts";
import type { Enqueue } from "#db/background.server.ts";
import type { Database } from "#db/database.server.ts";
import { projects } from "#db/schema/index.ts";
import { versionLine } from "../queries/versions.server.ts";
import { wholeVersions } from "../queries/whole-versions.server.ts";

/** Has the models of a new version compared with those of the one before it, so that readers find what changed. */
export async function compareWithOlder(
	tx: Database,
	{ projectId, versionId }: { projectId: number; versionId: number },
	now: Date,
	enqueue: Enqueue,
): Promise<void> {
	const [project] = await tx.select().from(projects).where(eq(projects.id, projectId));
	if (!project) return;
	const line = await versionLine(tx, project);
	const older = line[line.findIndex(({ id }) => id === versionId) - 1];
	if (!older) return;
	const [before, after] = await wholeVersions(tx, project, [older.id, versionId]);
	const filesOf = (version: typeof before) => version?.files.map(({ file }) => file) ?? [];
	await compareAhead(tx, enqueue, { before: filesOf(before), after: filesOf(after), now });
}
