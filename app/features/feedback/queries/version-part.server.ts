import type { Actor } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { canOpenRound, canShowMake } from "../policy.ts";
import { versionAt } from "./address.server.ts";
import { makesOf } from "./makes.server.ts";
import { roundsOfVersion } from "./rounds-of.server.ts";
import { versionPulse } from "./version-pulse.server.ts";
import { versionFacts } from "./version-record.server.ts";

interface VersionAddress {
	slug?: string | undefined;
	number?: string | undefined;
}

/** What people make of the version that an address names: rounds, quick pulse, makes. Throws NotFound. */
export async function readVersionPart(db: Database, actor: Actor, address: VersionAddress, now: Date) {
	const found = await versionAt(db, actor, address);
	const { id, slug } = found.project;
	const version = found.version;
	return {
		project: { id, slug },
		version: { id: version.id, major: version.major, minor: version.minor, state: version.state },
		rounds: await roundsOfVersion(db, actor, version.id, now),
		pulse: await versionPulse(db, actor, version.id),
		makes: await makesOf(db, actor, { versionIds: [version.id] }, null, 6),
		mayOpen: canOpenRound(actor, versionFacts(found)).allowed,
		mayShow: actor.kind === "anonymous" || canShowMake(actor, versionFacts(found)).allowed,
		isMaker: found.isMaker,
		hidden: found.project.hiddenAt !== null,
		now: now.toISOString(),
	};
}

export type VersionPartData = Awaited<ReturnType<typeof readVersionPart>>;
