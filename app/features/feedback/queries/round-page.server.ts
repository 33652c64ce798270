import { asc, eq } from "drizzle-orm";
import { personCards } from "#app/features/accounts/index.server.ts";
import { claimsOfVersion, makerIdsOf } from "#app/features/projects/index.server.ts";
import { type Actor, isMember } from "#app/kernel/actor.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { ratingCriteria } from "#db/schema/index.ts";
import { canPublishOutcome, canRespond, canSee, viewerOf } from "../policy.ts";
import { sightOf } from "../rules/blindness.ts";
import { outcomeStanding } from "../rules/rounds.ts";
import { evidenceFor } from "./make-claims.server.ts";
import { settingsAskedFor } from "./make-settings.server.ts";
import { makesOf } from "./makes.server.ts";
import { ownResponse } from "./own-response.server.ts";
import { responsesOf, textsOf } from "./responses.server.ts";
import { factsOf, findRound, type RoundRecord } from "./round-record.server.ts";
import { ratingMeans, roundResult } from "./round-result.server.ts";
import { todosOfRound } from "./todos.server.ts";
import { comesAfter, versionSubject } from "./version-subject.server.ts";

/** Everything on a round's page that this actor may see now. Throws NotFound. */
export async function roundPage(
	db: Database,
	actor: Actor,
	input: { roundId: number; cursor?: string | null; now: Date },
) {
	const found = await findRound(db, actor, input.roundId);
	if (!found || !canSee(actor, factsOf(found)).allowed) throw new NotFound();
	const { roundId, cursor, now } = input;
	const sight = sightOf(viewerOf(actor, factsOf(found)), found.round.state);
	const makerIds = await makerIdsOf(db, found.project.id);
	const people = await personCards(db, [...makerIds, found.round.outcomePublishedById]);
	return {
		round: roundView(found, now),
		project: projectView(found),
		version: versionView(found),
		subject: await versionSubject(db, found.version.id),
		comparable: await comesAfter(db, found),
		claims: await claimsOfVersion(db, found.version.id),
		ratings: await ratingsAsked(db, roundId),
		settings: found.round.state === "open" ? await settingsAskedFor(db, found.project) : [],
		makers: makerIds.flatMap((id) => people.get(id) ?? []),
		outcomeBy: (found.round.outcomePublishedById && people.get(found.round.outcomePublishedById)) || null,
		viewer: viewerOf(actor, factsOf(found)),
		respond: canRespond(actor, factsOf(found), now),
		mayPublishOutcome: canPublishOutcome(actor, factsOf(found)).allowed && !found.round.outcomePublishedAt,
		own: isMember(actor) ? await ownResponse(db, actor, roundId) : null,
		texts: sight.texts && !sight.verdicts ? await textsOf(db, roundId, cursor) : null,
		result: sight.verdicts ? await openedResult(db, actor, roundId, cursor) : null,
	};
}

export type RoundPage = Awaited<ReturnType<typeof roundPage>>;

async function openedResult(db: Database, actor: Actor, roundId: number, cursor?: string | null) {
	const claims = await roundResult(db, roundId);
	const evidence = await evidenceFor(
		db,
		actor,
		claims.map(({ claimId }) => claimId),
	);
	return {
		claims,
		evidence: [...evidence].map(([claimId, shown]) => ({ claimId, ...shown })),
		ratings: await ratingMeans(db, roundId),
		responses: await responsesOf(db, roundId, cursor),
		makes: (await makesOf(db, actor, { roundId }, null, 12)).items,
		todos: await todosOfRound(db, roundId),
	};
}

/** Only what anybody may know: the counters are of people and makes, never of verdicts. */
function roundView({ round }: RoundRecord, now: Date) {
	const { id, state, brief, opensAt, closesAt, closedAt, responseCount } = round;
	const { outcome, outcomeText, outcomePublishedAt, outcomeDueAt } = round;
	return {
		...{ id, state, brief, opensAt, closesAt, closedAt, responseCount },
		...{ outcome, outcomeText, outcomePublishedAt, outcomeDueAt },
		makeCount: state === "closed" ? round.makeCount : 0,
		over: now >= closesAt,
		outcomeStanding: outcomeStanding(round, now),
	};
}

function projectView({ project: { id, slug, title, language, licence } }: RoundRecord) {
	return { id, slug, title, language, licence };
}

function versionView({
	version: { id, major, minor, kind, state, title, notes, recallReason },
}: RoundRecord) {
	return { id, major, minor, kind, state, title, notes, recallReason };
}

function ratingsAsked(db: Database, roundId: number) {
	return db
		.select({ id: ratingCriteria.id, label: ratingCriteria.label })
		.from(ratingCriteria)
		.where(eq(ratingCriteria.roundId, roundId))
		.orderBy(asc(ratingCriteria.position));
}
