import { sql } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import type { Descent } from "../rules/lineage.ts";
import { treeRows } from "../rules/lineage.ts";
import { type ProjectCard, projectCards } from "./cards.server.ts";

/** A project in the family tree, or what is left of one that isn't to be seen. */
export interface LineageEntry {
	card: ProjectCard | null;
	/** How whoever remixed it knew it, for when it is gone; empty where nobody is left who did. */
	name: string;
	depth: number;
}

export interface Lineage {
	/** From the oldest to the parent. */
	ancestors: LineageEntry[];
	/** How many came before the oldest of them. */
	earlier: number;
	/** What others made from it, below their own parents. */
	descendants: LineageEntry[];
	/** How many more were made from it. */
	more: number;
}

/** Generations that are drawn, and those that are followed to be counted. */
const deepest = 12;
const farthest = 60;
const mostDescendants = 60;

interface FamilyRow extends Descent {
	/** What it was made from, as that was called then. */
	name: string | null;
}

/** Both directions of a project's family; what the actor can't see stands in its place as a name without a link. */
export async function readLineage(db: Database, actor: Actor, projectId: number): Promise<Lineage> {
	const line = await ancestorsOf(db, projectId);
	const up = line.slice(0, deepest);
	const { rows, total } = await descendantsOf(db, projectId);
	const tree = treeRows(rows, projectId);
	const parentIds = up.flatMap(({ parentProjectId }) => parentProjectId ?? []);
	const cards = await projectCards(db, actor, [...parentIds, ...tree.map(({ row }) => row.projectId)]);
	const cardOf = new Map(cards.map((card) => [card.id, card]));
	const known = namesOfParents(rows.filter((row) => cardOf.has(row.projectId)));
	return {
		ancestors: up
			.map(({ parentProjectId, name }) => ({
				card: (parentProjectId && cardOf.get(parentProjectId)) || null,
				name: name ?? "",
				depth: 0,
			}))
			.reverse(),
		earlier: line.length - up.length,
		descendants: tree.map(({ row, depth }) => ({
			card: cardOf.get(row.projectId) ?? null,
			name: known.get(row.projectId) ?? "",
			depth,
		})),
		more: Math.max(0, total - tree.length),
	};
}

/** What these say that they were made from, by project. */
function namesOfParents(rows: FamilyRow[]): Map<number, string> {
	return new Map(
		rows.flatMap(({ parentProjectId, name }) =>
			parentProjectId && name ? [[parentProjectId, name] as const] : [],
		),
	);
}

/** The chain of parents, nearest first. A parent that is gone ends it, with its name. */
export async function ancestorsOf(db: Database, projectId: number): Promise<FamilyRow[]> {
	const { rows } = (await db.execute(sql`
		with recursive up as (
			select p.id, v.project_id as parent, p.remix_of_title as name, 1 as depth
			from projects p left join versions v on v.id = p.remix_of_version_id
			where p.id = ${projectId} and p.remix_of_title is not null
			union all
			select p.id, v.project_id, p.remix_of_title, up.depth + 1
			from up join projects p on p.id = up.parent left join versions v on v.id = p.remix_of_version_id
			where p.remix_of_title is not null and up.depth < ${farthest}
		)
		select id, parent, name from up order by depth`)) as unknown as { rows: RawFamilyRow[] };
	return rows.map(familyRow);
}

/** The first of those that come from a project, parents before their children, and how many there are. */
async function descendantsOf(db: Database, projectId: number): Promise<{ rows: FamilyRow[]; total: number }> {
	const { rows } = (await db.execute(sql`
		with recursive down as (
			select p.id, v.project_id as parent, p.remix_of_title as name, 1 as depth
			from versions v join projects p on p.remix_of_version_id = v.id
			where v.project_id = ${projectId}
			union all
			select p.id, v.project_id, p.remix_of_title, down.depth + 1
			from down join versions v on v.project_id = down.id join projects p on p.remix_of_version_id = v.id
			where down.depth < ${farthest}
		)
		select id, parent, name, (select count(distinct id) from down) as total
		from down where depth <= ${deepest} order by depth, id limit ${mostDescendants}`)) as unknown as {
		rows: (RawFamilyRow & { total: string | number })[];
	};
	return { rows: rows.map(familyRow), total: Number(rows[0]?.total ?? 0) };
}

interface RawFamilyRow {
	id: string | number;
	parent: string | number | null;
	name: string | null;
}

function familyRow({ id, parent, name }: RawFamilyRow): FamilyRow {
	return { projectId: Number(id), parentProjectId: parent === null ? null : Number(parent), name };
}
