import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { ProjectCard } from "#app/features/projects/index.server.ts";
import { type Actor, viewerId } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { projects, versions, versionVotes } from "#db/schema/index.ts";
import { canVoteOnVersion } from "../policy.ts";
import { choicesFor, type Pulse, seesPulse, type VersionVoteChoice } from "../rules/version-votes.ts";
import { isMaker } from "./round-record.server.ts";
import { isFirst } from "./version-record.server.ts";

export interface VersionPulse {
	versionId: number;
	number: { major: number; minor: number };
	first: boolean;
	/** May this actor press (visitors may press and are asked to sign in). */
	open: boolean;
	own: VersionVoteChoice | null;
	ownReason: string;
	/** null where this actor may not see the counts yet. */
	pulse: Pulse | null;
}

/** The quick pulse of versions, in the order of their publication; counts only for whoever may see them. */
export async function versionPulses(
	db: Database,
	actor: Actor,
	versionIds: number[],
): Promise<VersionPulse[]> {
	if (versionIds.length === 0) return [];
	const own = sql`from ${versionVotes} own where own.version_id = ${versions.id} and own.user_id = ${viewerId(actor)}`;
	const rows = await db
		.select({
			version: versions,
			currentVersionId: projects.currentVersionId,
			hidden: sql<boolean>`${projects.hiddenAt} is not null`,
			isMaker: isMaker(actor),
			isFirst,
			own: sql<VersionVoteChoice | null>`(select own.choice ${own})`,
			ownReason: sql<string | null>`(select own.reason ${own})`,
			counts: sql<Record<string, number> | null>`(select json_object_agg(each.choice, each.count) from
				(select choice, count(*)::int as count from ${versionVotes} v where v.version_id = ${versions.id} group by choice) each)`,
		})
		.from(versions)
		.innerJoin(projects, eq(projects.id, versions.projectId))
		.where(and(inArray(versions.id, versionIds), ne(versions.state, "draft")))
		.orderBy(asc(versions.publishedAt), asc(versions.id));
	return rows.map((row) => {
		const current = row.currentVersionId === row.version.id && row.version.state === "published";
		const facts = { hidden: row.hidden, isMaker: row.isMaker, current };
		const counts = choicesFor(row.isFirst).map((choice) => ({ choice, count: row.counts?.[choice] ?? 0 }));
		return {
			versionId: row.version.id,
			number: { major: row.version.major, minor: row.version.minor },
			first: row.isFirst,
			open: actor.kind === "anonymous" ? current : canVoteOnVersion(actor, facts).allowed,
			own: row.own,
			ownReason: row.ownReason ?? "",
			pulse: seesPulse({ isMaker: row.isMaker, voted: row.own !== null }, current) ? counts : null,
		};
	});
}

/** The same for one version; null for drafts and what isn't there. */
export async function versionPulse(
	db: Database,
	actor: Actor,
	versionId: number,
): Promise<VersionPulse | null> {
	return (await versionPulses(db, actor, [versionId]))[0] ?? null;
}

/** The same for the current versions of projects in a list. */
export function pulsesOfCards(db: Database, actor: Actor, cards: ProjectCard[]): Promise<VersionPulse[]> {
	return versionPulses(
		db,
		actor,
		cards.flatMap(({ current }) => current?.id ?? []),
	);
}
