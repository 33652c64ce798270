import { useLoaderData } from "@remix-run/react";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { VersionPart } from "../components/version-part.tsx";
import { canOpenRound, canShowMake } from "../policy.ts";
import { versionAt } from "../queries/address.server.ts";
import { makesOf } from "../queries/makes.server.ts";
import { roundsOfVersion } from "../queries/rounds-of.server.ts";
import { versionPulse } from "../queries/version-pulse.server.ts";
import { versionFacts } from "../queries/version-record.server.ts";

export const handle: PageHandle = { i18n: ["feedback"] };

/** What people make of a version, inside its page. */
export const loader = page(async ({ context, params }) => {
	const { db, actor, now } = context;
	const found = await versionAt(db, actor, params);
	const { id, slug } = found.project;
	const { major, minor, state } = found.version;
	return {
		project: { id, slug },
		version: { major, minor, state },
		rounds: await roundsOfVersion(db, actor, found.version.id, now),
		pulse: await versionPulse(db, actor, found.version.id),
		makes: await makesOf(db, actor, { versionIds: [found.version.id] }, null, 6),
		mayOpen: canOpenRound(actor, versionFacts(found)).allowed,
		mayShow: actor.kind === "anonymous" || canShowMake(actor, versionFacts(found)).allowed,
		now: now.toISOString(),
	};
});

export default function VersionPartRoute() {
	return <VersionPart {...useLoaderData<typeof loader>()} />;
}
