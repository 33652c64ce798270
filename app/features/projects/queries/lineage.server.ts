import { sql } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import type { Descent } from "../rules/lineage.ts";
import { treeRows } from "../rules/lineage.ts";
import { type ProjectCard, projectCards } from "./cards.server.ts";

/** A project in the family tree, or the name that is left of one that is gone. */
export interface LineageEntry {
	card: ProjectCard | null;
	/** Name of the version that was remixed, as it was then. */
	name: string;
	depth: number;
}

export interface Lineage {
	/** From the oldest to the parent. */
	ancestors: LineageEntry[];
	/** What others made from it, below their own parents. */
	descendants: LineageEntry[];
}

const deepest = 12;
const mostDescendants = 60;

interface FamilyRow extends Descent {
	name: string | null;
}

/** Both directions of a project's family; what the actor can't see stands as a name without a link. */
export async function readLineage(db: Database, actor: Actor, projectId: number): Promise<Lineage> {
	const up = await ancestorsOf(db, projectId);
	const down = await descendantsOf(db, projectId);
	const tree = treeRows(down, projectId);
	const parentIds = up.flatMap(({ parentProjectId }) => parentProjectId ?? []);
	const cards = await projectCards(db, actor, [...parentIds, ...tree.map(({ row }) => row.projectId)]);
	const cardOf = new Map(cards.map((card) => [card.id, card]));
	return {
		ancestors: up
			.map(({ parentProjectId, name }) => ({
				card: (parentProjectId && cardOf.get(parentProjectId)) || null,
				name: name ?? "",
				depth: 0,
			}))
			.reverse(),
		descendants: tree.flatMap(({ row, depth }) => {
			const card = cardOf.get(row.projectId);
			return card ? [{ card, name: row.name ?? "", depth }] : [];
		}),
	};
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
			where p.remix_of_title is not null and up.depth < ${deepest}
		)
		select id, parent, name from up order by depth`)) as unknown as { rows: RawFamilyRow[] };
	return rows.map(familyRow);
}

async function descendantsOf(db: Database, projectId: number): Promise<FamilyRow[]> {
	const { rows } = (await db.execute(sql`
		with recursive down as (
			select p.id, v.project_id as parent, p.remix_of_title as name, 1 as depth
			from versions v join projects p on p.remix_of_version_id = v.id
			where v.project_id = ${projectId}
			union all
			select p.id, v.project_id, p.remix_of_title, down.depth + 1
			from down join versions v on v.project_id = down.id join projects p on p.remix_of_version_id = v.id
			where down.depth < ${deepest}
		)
		select id, parent, name from down order by depth, id limit ${mostDescendants}`)) as unknown as {
		rows: RawFamilyRow[];
	};
	return rows.map(familyRow);
}

interface RawFamilyRow {
	id: string | number;
	parent: string | number | null;
	name: string | null;
}

function familyRow({ id, parent, name }: RawFamilyRow): FamilyRow {
	return { projectId: Number(id), parentProjectId: parent === null ? null : Number(parent), name };
}
