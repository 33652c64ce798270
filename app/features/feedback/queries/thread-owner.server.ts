import { eq } from "drizzle-orm";
import type { ThreadOwner } from "#app/features/discussion/index.server.ts";
import { versionThreadOwner } from "#app/features/projects/index.server.ts";
import { rounds } from "#db/schema/index.ts";

/** A round may be discussed by whoever may see its version. */
export const roundThreadOwner: ThreadOwner = {
	type: "round",
	async load(db, actor, id) {
		const [round] = await db.select({ versionId: rounds.versionId }).from(rounds).where(eq(rounds.id, id));
		const version = round && (await versionThreadOwner.load(db, actor, round.versionId));
		if (!version) return null;
		const { title, makerIds, topics } = version;
		return {
			...{ title, makerIds, merged: [] },
			subject: { type: "round", id },
			path: `/rounds/${id}`,
			topics: [...topics, `round:${id}`],
		};
	},
};
