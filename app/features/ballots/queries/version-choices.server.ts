import { and, desc, eq, ne } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { versions } from "#db/schema/index.ts";

export interface VersionChoice {
	id: number;
	number: string;
	draft: boolean;
}

const most = 30;

/** What a ballot may be about: a project's draft and its versions that still stand, newest first; at most 30. */
export async function versionChoices(db: Database, projectId: number): Promise<VersionChoice[]> {
	const rows = await db
		.select({ id: versions.id, major: versions.major, minor: versions.minor, state: versions.state })
		.from(versions)
		.where(and(eq(versions.projectId, projectId), ne(versions.state, "recalled")))
		.orderBy(desc(versions.major), desc(versions.minor))
		.limit(most);
	return rows.map(({ id, major, minor, state }) => ({
		...{ id, number: `${major}.${minor}`, draft: state === "draft" },
	}));
}
