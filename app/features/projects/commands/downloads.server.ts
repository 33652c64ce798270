import { and, desc, eq, isNotNull, like, lt, ne, sql } from "drizzle-orm";
import { countDownload, type NotedDownload } from "#app/features/media/index.server.ts";
import { day } from "#app/kernel/clock.ts";
import type { JobHandler } from "#db/background.server.ts";
import type { Database } from "#db/database.server.ts";
import { projectMakers, versionDownloads, versionFiles, versions } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";

/** How long a visitor's hash is kept: until then they count once. */
const visitorDays = 30;

/** Counting who took a version's files, and forgetting who that was. */
export const downloadJobs: JobHandler<never>[] = [
	{
		name: countDownload,
		handle: (db: Database, data: NotedDownload, now: Date) => countTaker(db, data, now),
	},
	{
		name: "forget-visitors",
		schedule: "47 3 * * *",
		handle: (db: Database, _data: object, now: Date) => forgetVisitors(db, now),
	},
];

/**
 * Counts that person for the version, if they haven't been counted for it and don't make it; the count changes with the
 * row. A file that several versions carry counts for the one it was taken from, else for the newest.
 */
export async function countTaker(db: Database, taken: NotedDownload, now: Date): Promise<void> {
	const version = await takenVersion(db, taken);
	if (!version || (await isMaker(db, version.projectId, taken.person))) return;
	await inTransaction(db, async (tx) => {
		const added = await tx
			.insert(versionDownloads)
			.values({ versionId: version.id, person: taken.person, firstAt: now })
			.onConflictDoNothing()
			.returning({ id: versionDownloads.versionId });
		if (added.length === 0) return;
		await tx
			.update(versions)
			.set({ downloadCount: sql`${versions.downloadCount} + 1` })
			.where(eq(versions.id, version.id));
	});
}

/** Lets go of visitors' hashes after 30 days. They have been counted, and stay so. */
export async function forgetVisitors(db: Database, now: Date): Promise<void> {
	const before = new Date(now.getTime() - visitorDays * day);
	await db
		.delete(versionDownloads)
		.where(and(like(versionDownloads.person, "v:%"), lt(versionDownloads.firstAt, before)));
}

/** The published version that was meant. */
async function takenVersion(db: Database, { mediaId, versionId }: NotedDownload) {
	const found = { id: versions.id, projectId: versions.projectId };
	if (mediaId === null) {
		if (versionId === null) return undefined;
		const [row] = await db
			.select(found)
			.from(versions)
			.where(and(eq(versions.id, versionId), ne(versions.state, "draft")));
		return row;
	}
	const rows = await db
		.select(found)
		.from(versionFiles)
		.innerJoin(versions, eq(versions.id, versionFiles.versionId))
		.where(and(eq(versionFiles.mediaId, mediaId), ne(versions.state, "draft")))
		.orderBy(desc(versions.publishedAt), desc(versions.id));
	return rows.find(({ id }) => id === versionId) ?? rows[0];
}

async function isMaker(db: Database, projectId: number, person: string): Promise<boolean> {
	if (!person.startsWith("m:")) return false;
	const seat = and(
		eq(projectMakers.projectId, projectId),
		eq(projectMakers.userId, Number(person.slice(2))),
		isNotNull(projectMakers.joinedAt),
	);
	const rows = await db.select({ id: projectMakers.userId }).from(projectMakers).where(seat);
	return rows.length > 0;
}
