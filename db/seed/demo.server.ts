import { eq, lt } from "drizzle-orm";
import { ballotDeadlineHandlers } from "#app/features/ballots/index.server.ts";
import { feedbackDeadlineHandlers } from "#app/features/feedback/index.server.ts";
import type { MediaServices } from "#app/features/media/index.server.ts";
import { projectsDeadlineHandlers } from "#app/features/projects/index.server.ts";
import { day } from "#app/kernel/clock.ts";
import { sweepDeadlines } from "#db/background.server.ts";
import { installation, media, outbox } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { bringCategories } from "./categories.server.ts";
import { openProps } from "./props.server.ts";
import { ideaScenes } from "./scenes/ideas.server.ts";
import { moderate } from "./scenes/moderation.server.ts";
import { bringPeople } from "./scenes/people.server.ts";
import { projectScenes } from "./scenes/projects.server.ts";
import { talk } from "./scenes/talk.server.ts";
import type { Scene, Stage } from "./stage.server.ts";
import * as world from "./world/index.ts";

const newsDays = 7;
const handlers = [...projectsDeadlineHandlers, ...feedbackDeadlineHandlers, ...ballotDeadlineHandlers];

/**
 * Plays the demo world into an empty database: every act by the command that people use, at its day, with the
 * deadlines kept by the same handlers on a clock that runs through the past. One transaction: it stands whole or
 * not at all.
 */
export async function seedDemo(services: MediaServices, now: Date): Promise<void> {
	await inTransaction(services.db, async (tx) => {
		const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * day);
		const { named, quiet } = await bringPeople(tx, at);
		const stage: Stage = {
			...{ tx, storage: services.storage, now, at, quiet, newsFrom: at(newsDays) },
			named(handle) {
				const actor = named.get(handle);
				if (!actor) throw new Error(`Nobody in the demo world is called ${handle}.`);
				return actor;
			},
			categories: await bringCategories(tx),
			...{ ideas: new Map(), projects: new Map(), versions: new Map() },
			props: openProps({ ...services, db: tx }),
		};
		await playAll(stage, [
			...ideaScenes(stage, world.ideas),
			...world.projects.flatMap((project) => projectScenes(stage, project)),
		]);
		await talk(stage, world.said);
		await moderate(stage);
		// Drawings are small in WebP already; the sizes that uploads get later are not worth minutes of a first start.
		await tx.update(media).set({ state: "ready" }).where(eq(media.kind, "picture"));
		// What is old news is told to nobody; the last days fill the bells.
		await tx.update(outbox).set({ deliveredAt: now }).where(lt(outbox.at, stage.newsFrom));
		await tx.insert(installation).values({ key: "demo", value: { seededAt: now.toISOString() } });
	});
}

async function playAll(stage: Stage, scenes: Scene[]): Promise<void> {
	const ordered = scenes.map((scene, index) => ({ ...scene, index }));
	ordered.sort((a, b) => b.daysAgo - a.daysAgo || a.index - b.index);
	stage.props.drawAhead(ordered.flatMap(({ pictures = [] }) => pictures));
	let lastSweep = Number.POSITIVE_INFINITY;
	for (const { daysAgo, play } of ordered) {
		if (lastSweep - daysAgo >= 0.2) {
			await sweepDeadlines(stage.tx, handlers, stage.at(daysAgo));
			lastSweep = daysAgo;
		}
		await play();
	}
	await sweepDeadlines(stage.tx, handlers, stage.now);
}
