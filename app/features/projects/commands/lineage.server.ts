import { eq } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import type { Decision } from "#app/kernel/decision.ts";
import { RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { projects, versions } from "#db/schema/index.ts";
import { canSeeVersion } from "../policy.ts";
import { writeVersionNumber } from "../rules/version-number.ts";
import { lockProject } from "./access.server.ts";

/** What a remix starts from. */
export interface RemixSource {
	versionId: number;
	projectId: number;
	/** What stays when the parent is gone: its title and number. */
	title: string;
	/** The licence under which this version was given. */
	licence: string;
}

/** A published version that the actor can see and that wasn't recalled; throws RuleBroken otherwise. */
export async function findRemixSource(tx: Database, actor: Actor, versionId: number): Promise<RemixSource> {
	const [row] = await tx
		.select({ version: versions, title: projects.title, licence: projects.licence })
		.from(versions)
		.innerJoin(projects, eq(projects.id, versions.projectId))
		.where(eq(versions.id, versionId));
	if (!row) throw new RuleBroken("remixOf", "projects:remix.gone");
	const project = await lockProject(tx, row.version.projectId);
	const facts = { hidden: project.hiddenAt !== null, makerIds: project.makerIds };
	const { state } = row.version;
	if (state === "draft" || state === "recalled" || !canSeeVersion(actor, facts, state).allowed) {
		throw new RuleBroken("remixOf", "projects:remix.gone");
	}
	return {
		versionId,
		projectId: project.id,
		title: `${row.title} ${writeVersionNumber(row.version)}`,
		licence: row.version.licence ?? row.licence,
	};
}

/** A licence's refusal stands beside the licence field. */
export function refuseRemix(decision: Decision): void {
	if (!decision.allowed) throw new RuleBroken("licence", decision.reason);
}
