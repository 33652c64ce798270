import { tokenize } from "#app/features/ideas/index.server.ts";
import type { Database } from "#db/database.server.ts";
import { projectSearch } from "#db/schema/index.ts";

interface SearchText {
	title: string;
	summary: string;
	story: string;
}

/** Writes what the search reads of a project, in the transaction that changes it. */
export async function indexProject(tx: Database, projectId: number, text: SearchText): Promise<void> {
	const tokens = [...new Set(tokenize([text.title, text.summary, text.story].join("\n")))];
	await tx
		.insert(projectSearch)
		.values({ projectId, tokens })
		.onConflictDoUpdate({ target: projectSearch.projectId, set: { tokens } });
}
