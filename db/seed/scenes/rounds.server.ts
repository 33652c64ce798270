import { asc, eq, inArray } from "drizzle-orm";
import { giveResponse, openRound, publishOutcome } from "#app/features/feedback/index.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import { claims, ratingCriteria, responses, verdicts } from "#db/schema/index.ts";
import { chance, seedOf, shuffled } from "../chance.ts";
import { known, type Scene, type Stage } from "../stage.server.ts";
import type { WorldProject, WorldRound, WorldVersion } from "../world/types.ts";

type Choice = "solved" | "partly" | "not" | "cannot_tell";

/** A round's life: opened, answered day by day, closed by its deadline, its outcome published. */
export function roundScenes(
	stage: Stage,
	project: WorldProject,
	version: WorldVersion,
	round: WorldRound,
): Scene[] {
	const opens = version.daysAgo - round.opensAfter;
	const closes = opens - round.days;
	const state: { roundId: number; claimIds: number[]; ratingIds: number[] } = {
		roundId: 0,
		claimIds: [],
		ratingIds: [],
	};
	const key = `${project.key}@${version.number}`;

	async function open(): Promise<void> {
		const { tx } = stage;
		const versionId = known(stage.versions, key);
		const { days, brief, ratings = [] } = round;
		state.roundId = await openRound(tx, stage.named(project.owner), {
			versionId,
			days,
			brief,
			ratings,
			now: stage.at(opens),
		});
		const criterionIds = Object.entries(version.claims).flatMap(([idea, positions]) =>
			positions.map((position) => known(stage.ideas, idea).criteria[position] as number),
		);
		const rows = await tx.select().from(claims).where(eq(claims.versionId, versionId));
		state.claimIds = criterionIds.map((id) => rows.find((row) => row.criterionId === id)?.id as number);
		const rated = await tx
			.select({ id: ratingCriteria.id })
			.from(ratingCriteria)
			.where(eq(ratingCriteria.roundId, state.roundId))
			.orderBy(asc(ratingCriteria.position));
		state.ratingIds = rated.map(({ id }) => id);
	}

	async function publish(outcome: NonNullable<WorldRound["outcome"]>, daysAgo: number): Promise<void> {
		const kept = await stage.tx
			.select({ id: verdicts.id })
			.from(verdicts)
			.innerJoin(responses, eq(responses.id, verdicts.responseId))
			.where(eq(responses.roundId, state.roundId))
			.orderBy(asc(verdicts.id));
		const unhappy = await stage.tx
			.select({ id: verdicts.id })
			.from(verdicts)
			.where(inArray(verdicts.choice, ["partly", "not"]));
		const candidates = new Set(unhappy.map(({ id }) => id));
		const keptVerdictIds = kept
			.map(({ id }) => id)
			.filter((id) => candidates.has(id))
			.slice(0, outcome.kind === "iterate" ? 4 : 0);
		const { kind, text } = outcome;
		const input = { roundId: state.roundId, outcome: kind, text, keptVerdictIds, now: stage.at(daysAgo) };
		await publishOutcome(stage.tx, stage.named(project.owner), input);
	}

	const scenes: Scene[] = [{ daysAgo: opens, play: open }];
	for (const answer of answersOf(stage, project, version, round)) {
		const daysAgo = Math.max(0.02, opens - 0.2 - answer.share * Math.min(round.days - 0.4, opens - 0.3));
		const play = () =>
			giveResponse(stage.tx, answer.actor, {
				roundId: state.roundId,
				verdicts: answer.choices.map(({ choice, reason }, index) => ({
					claimId: state.claimIds[index] as number,
					choice,
					reason,
				})),
				ratings: state.ratingIds.map((criterionId) => ({ criterionId, score: answer.score })),
				text: answer.text,
				make: null,
				now: stage.at(daysAgo),
			});
		scenes.push({ daysAgo, play });
	}
	const { outcome } = round;
	const outcomeDay = closes - (outcome?.daysAfterClose ?? 0);
	if (outcome && outcomeDay > 0)
		scenes.push({ daysAgo: outcomeDay, play: () => publish(outcome, outcomeDay) });
	return scenes;
}

interface Answer {
	actor: Member;
	/** When in the round, 0 to 1. */
	share: number;
	choices: { choice: Choice; reason: string }[];
	text: string;
	score: number;
}

/** Deals the tallies out to people: those whose words are written first, then quiet ones. */
function answersOf(stage: Stage, project: WorldProject, version: WorldVersion, round: WorldRound): Answer[] {
	const random = chance(seedOf(`round of ${project.key} ${version.number}`));
	const count = Math.max(...round.tallies.map((tally) => tally.reduce((sum, part) => sum + part, 0)));
	const speakers = round.texts.map(({ by, text }) => ({ actor: stage.named(by), text }));
	const silent = shuffled(stage.quiet, random)
		.slice(0, Math.max(0, count - speakers.length))
		.map(({ actor }) => ({ actor, text: "" }));
	const columns = round.tallies.map(dealt);
	let reason = 0;
	return [...speakers, ...silent].slice(0, count).map(({ actor, text }, index) => ({
		actor,
		share: random(),
		text,
		score: 3 + Math.floor(random() * 3),
		choices: columns.map((column) => {
			const choice = column[index] ?? "cannot_tell";
			const needsReason = choice === "partly" || choice === "not";
			const words = needsReason ? (round.reasons[reason++ % round.reasons.length] ?? "") : "";
			return { choice, reason: words };
		}),
	}));
}

function dealt([solved, partly, not, cannotTell]: [number, number, number, number]): Choice[] {
	const times = (count: number, choice: Choice) => Array.from({ length: count }, () => choice);
	return [
		...times(solved, "solved"),
		...times(partly, "partly"),
		...times(not, "not"),
		...times(cannotTell, "cannot_tell"),
	];
}
