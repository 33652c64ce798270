import { asc, eq } from "drizzle-orm";
import {
	castBallot,
	closeBallot,
	openBallot,
	publishBallotOutcome,
} from "#app/features/ballots/index.server.ts";
import { ballotOptions } from "#db/schema/index.ts";
import { chance, seedOf, shuffled } from "../chance.ts";
import { known, type Scene, type Stage } from "../stage.server.ts";
import type { WorldBallot, WorldProject } from "../world/types.ts";

/** A ballot's life: opened with its options, cast, closed, its outcome published. */
export function ballotScenes(stage: Stage, project: WorldProject, ballot: WorldBallot): Scene[] {
	const { tx, props } = stage;
	const owner = stage.named(project.owner);
	const closes = ballot.opensDaysAgo - ballot.days;
	let ballotId = 0;
	let optionIds: number[] = [];

	async function open(): Promise<void> {
		const { question, body, method, days } = ballot;
		const versionId = ballot.about ? known(stage.versions, `${project.key}@${ballot.about}`) : null;
		ballotId = await openBallot(tx, owner, {
			...{ question, body, method, days, versionId, now: stage.at(ballot.opensDaysAgo) },
			projectId: known(stage.projects, project.key).id,
			options: await Promise.all(
				ballot.options.map(async ({ title, text, picture }) => ({
					...{ title, text },
					picture: await props.picture(picture, owner),
				})),
			),
			alt: {},
		});
		const rows = await tx
			.select({ id: ballotOptions.id })
			.from(ballotOptions)
			.where(eq(ballotOptions.ballotId, ballotId))
			.orderBy(asc(ballotOptions.position));
		optionIds = rows.map(({ id }) => id);
		await cast();
	}

	/** All papers at once: what a ballot shows doesn't depend on when they came. */
	async function cast(): Promise<void> {
		const random = chance(seedOf(ballot.question));
		for (const { actor } of shuffled(stage.quiet, random).slice(0, ballot.papers)) {
			await castBallot(tx, actor, {
				ballotId,
				paper: paperOf(random),
				now: stage.at(ballot.opensDaysAgo - random() * 0.9),
			});
		}
	}

	function paperOf(random: () => number): number[] {
		if (ballot.method === "ranked") {
			const drawn = ballot.options.map(({ share }, index) => ({
				id: optionIds[index] as number,
				draw: random() ** (1 / share),
			}));
			return drawn.sort((a, b) => b.draw - a.draw).map(({ id }) => id);
		}
		const approved = optionIds.filter((_, index) => random() < (ballot.options[index]?.share ?? 0));
		return approved.length > 0 ? approved : [optionIds[0] as number];
	}

	const scenes: Scene[] = [
		{ daysAgo: ballot.opensDaysAgo, pictures: ballot.options.map(({ picture }) => picture), play: open },
	];
	const { outcome } = ballot;
	if (closes <= 0) return scenes;
	const close = async () => void (await closeBallot(tx, ballotId, stage.at(closes - 0.01)));
	scenes.push({ daysAgo: closes - 0.01, play: close });
	if (outcome) {
		const publish = () => {
			const optionId = optionIds[outcome.option] ?? null;
			return publishBallotOutcome(tx, owner, {
				ballotId,
				optionId,
				text: outcome.text,
				now: stage.at(closes - 1),
			});
		};
		scenes.push({ daysAgo: closes - 1, play: publish });
	}
	return scenes;
}
