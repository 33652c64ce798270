import { asc, eq, sql } from "drizzle-orm";
import { expireIdea, openIdea, withdrawIdea } from "#app/features/ideas/index.server.ts";
import { hotScore } from "#app/features/ideas/index.ts";
import { act } from "#app/features/moderation/index.server.ts";
import { criteria, ideas, segments, votes } from "#db/schema/index.ts";
import { chance, seedOf, shuffled } from "../chance.ts";
import { known, type Scene, type Stage } from "../stage.server.ts";
import * as world from "../world/index.ts";
import type { WorldIdea } from "../world/types.ts";
import { fansOf } from "./fans.ts";

/** Everything that happens to ideas themselves: said, wanted, closed, merged, withdrawn, expired. */
export function ideaScenes(stage: Stage, ideas: WorldIdea[]): Scene[] {
	return ideas.flatMap((idea) => [
		{ daysAgo: idea.daysAgo, pictures: idea.picture ? [idea.picture] : [], play: () => say(stage, idea) },
		...endings(stage, idea).map(({ daysAgo, play }) => ({ daysAgo, play })),
	]);
}

async function say(stage: Stage, idea: WorldIdea): Promise<void> {
	const { tx, props } = stage;
	const author = stage.named(idea.author);
	const { id } = await openIdea(tx, author, {
		title: idea.title,
		body: idea.body,
		categoryId: known(stage.categories, idea.category),
		criteria: idea.criteria,
		tags: idea.tags,
		segments: idea.segments ?? [],
		pictures: { publicIds: idea.picture ? [await props.picture(idea.picture, author)] : [], alt: {} },
		locale: idea.language,
		now: stage.at(idea.daysAgo),
	});
	const ids = { id: criteria.id };
	const criterionRows = await tx
		.select(ids)
		.from(criteria)
		.where(eq(criteria.ideaId, id))
		.orderBy(asc(criteria.position));
	const segmentRows = await tx
		.select({ id: segments.id })
		.from(segments)
		.where(eq(segments.ideaId, id))
		.orderBy(asc(segments.position));
	const staged = {
		id,
		criteria: criterionRows.map((row) => row.id),
		segments: segmentRows.map((row) => row.id),
	};
	stage.ideas.set(idea.key, staged);
	await want(stage, idea, staged);
}

/** Everybody's votes at once, spread over the idea's life: dense after it was said, thinner later. */
async function want(
	stage: Stage,
	idea: WorldIdea,
	{ id, segments: variants }: { id: number; segments: number[] },
): Promise<void> {
	const random = chance(seedOf(idea.key));
	const until = endOf(idea) + 0.1;
	const fans = fansOf(idea, { said: world.said.ideas, projects: world.projects });
	const quiet = shuffled(stage.quiet, random).filter(({ joinedDaysAgo }) => joinedDaysAgo > until + 1);
	const voters = [
		...fans.map(({ by, daysAgo }) => ({ actor: stage.named(by), daysAgo: Math.max(until, daysAgo) })),
		...quiet.map(({ actor, joinedDaysAgo }) => {
			const from = Math.min(idea.daysAgo, joinedDaysAgo);
			return { actor, daysAgo: until + (from - until) * (1 - random() ** 2.2) };
		}),
	];
	const rows = voters.slice(0, idea.wanted - 1).map(({ actor, daysAgo }) => {
		const price =
			idea.prices && random() < 0.45 ? idea.prices[Math.floor(random() * idea.prices.length)] : undefined;
		const segment =
			variants.length > 0 && random() < 0.6 ? variants[Math.floor(random() * variants.length)] : undefined;
		return {
			ideaId: id,
			userId: actor.id,
			createdAt: stage.at(daysAgo),
			...(price && { priceMinor: price * 100, currency: "CNY" }),
			...(segment && { segmentId: segment }),
		};
	});
	if (rows.length === 0) return;
	const { tx } = stage;
	await tx.insert(votes).values(rows);
	const last = new Date(Math.max(...rows.map(({ createdAt }) => createdAt.getTime())));
	const voteCount = await tx.$count(votes, sql`${votes.ideaId} = ${id} and ${votes.state} = 'counted'`);
	await tx
		.update(ideas)
		.set({ voteCount, hotScore: hotScore(voteCount, last) })
		.where(eq(ideas.id, id));
	await tx
		.update(segments)
		.set({
			voteCount: sql`(select count(*) from votes v where v.segment_id = segments.id and v.state = 'counted')`,
		})
		.where(eq(segments.ideaId, id));
}

function endOf(idea: WorldIdea): number {
	return (
		idea.closed?.daysAgo ??
		idea.mergedInto?.daysAgo ??
		idea.withdrawnDaysAgo ??
		(idea.expiredDaysAgo ? idea.expiredDaysAgo + 366 : (idea.wantedUntilDaysAgo ?? 0))
	);
}

function endings(stage: Stage, idea: WorldIdea): Scene[] {
	const { tx } = stage;
	const ideaId = () => known(stage.ideas, idea.key).id;
	const { closed, mergedInto, withdrawnDaysAgo, expiredDaysAgo } = idea;
	const scenes: Scene[] = [];
	if (closed) {
		const { by, daysAgo, reason, text } = closed;
		scenes.push({
			daysAgo,
			async play() {
				const subject = { type: "idea" as const, id: ideaId() };
				const decision = { subject, closeReason: reason, reason: text, now: stage.at(daysAgo) };
				await act(tx, stage.named(by), { ...decision, act: "close" });
			},
		});
	}
	if (mergedInto) {
		const { by, daysAgo, key, reason } = mergedInto;
		const play = async () => {
			const subject = { type: "idea" as const, id: ideaId() };
			const decision = { subject, targetId: known(stage.ideas, key).id, reason, now: stage.at(daysAgo) };
			await act(tx, stage.named(by), { ...decision, act: "merge" });
		};
		scenes.push({ daysAgo, play });
	}
	if (withdrawnDaysAgo) {
		const now = stage.at(withdrawnDaysAgo);
		scenes.push({
			daysAgo: withdrawnDaysAgo,
			play: () => withdrawIdea(tx, stage.named(idea.author), { ideaId: ideaId(), now }),
		});
	}
	if (expiredDaysAgo) {
		const play = async () => {
			const expired = await expireIdea(tx, { ideaId: ideaId(), now: stage.at(expiredDaysAgo) });
			if (!expired) throw new Error(`${idea.key} should have expired.`);
		};
		scenes.push({ daysAgo: expiredDaysAgo, play });
	}
	return scenes;
}
