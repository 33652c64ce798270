import { eq } from "drizzle-orm";
import { versionDownloads, versions, versionVotes } from "#db/schema/index.ts";
import { chance, seedOf, shuffled } from "../chance.ts";
import type { Stage } from "../stage.server.ts";
import type { WorldProject, WorldVersion } from "../world/types.ts";

/** Who says with one press what they think of a version, most of them after having taken its files. */
export async function pulse(
	stage: Stage,
	project: WorldProject,
	version: WorldVersion,
	versionId: number,
): Promise<void> {
	if (!version.pulse) return;
	const { up, same = 0, down } = version.pulse;
	const first = version === project.versions[0];
	const random = chance(seedOf(`pulse of ${project.key} ${version.number}`));
	const choices = [
		...Array.from({ length: up }, () => (first ? ("use" as const) : ("better" as const))),
		...Array.from({ length: first ? 0 : same }, () => "same" as const),
		...Array.from({ length: down }, () => (first ? ("not_yet" as const) : ("worse" as const))),
	];
	const voters = shuffled(stage.quiet, random).slice(0, choices.length);
	const rows = voters.map(({ actor }, index) => {
		const createdAt = stage.at(version.daysAgo * (0.4 + 0.6 * random()));
		return { versionId, userId: actor.id, choice: choices[index] ?? "same", createdAt, updatedAt: createdAt };
	});
	await stage.tx.insert(versionVotes).values(rows);
	if (version.models || version.document || version.archive) {
		await take(
			stage,
			rows.filter((_, at) => at % 3 > 0),
		);
	}
}

/** Most who say a word have taken its files. */
async function take(stage: Stage, people: { versionId: number; userId: number; createdAt: Date }[]) {
	const rows = people.map(({ versionId, userId, createdAt }) => ({
		...{ versionId, person: `m:${userId}`, firstAt: createdAt },
	}));
	const [first] = rows;
	if (!first) return;
	await stage.tx.insert(versionDownloads).values(rows);
	await stage.tx.update(versions).set({ downloadCount: rows.length }).where(eq(versions.id, first.versionId));
}
