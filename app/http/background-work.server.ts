import type { Handlers } from "#db/jobs.server.ts";
import { accountsEventHandlers, accountsJobs } from "../features/accounts/index.server.ts";
import { ballotDeadlineHandlers } from "../features/ballots/index.server.ts";
import { eraseRemovedComments } from "../features/discussion/index.server.ts";
import { feedbackDeadlineHandlers, feedbackEventHandlers } from "../features/feedback/index.server.ts";
import { ideasDeadlineHandlers, ideasEventHandlers, renewIdeaIndex } from "../features/ideas/index.server.ts";
import { finishPicture, hashPictures, tidyMedia } from "../features/media/index.server.ts";
import { modelsEventHandlers, modelsJobs } from "../features/models/index.server.ts";
import { notificationsEventHandlers } from "../features/notifications/index.server.ts";
import {
	downloadJobs,
	projectsDeadlineHandlers,
	projectsEventHandlers,
	renewProjectIndex,
} from "../features/projects/index.server.ts";
import type { AppServices } from "./context.server.ts";

/** Everything that happens without anybody asking, gathered from the features. */
export function backgroundWork(services: AppServices, smtpUrl: string | null): Handlers {
	return {
		eventHandlers: [
			...accountsEventHandlers,
			...modelsEventHandlers,
			...ideasEventHandlers,
			...projectsEventHandlers,
			...feedbackEventHandlers,
			...notificationsEventHandlers,
		],
		deadlineHandlers: [
			...ideasDeadlineHandlers,
			...projectsDeadlineHandlers,
			...feedbackDeadlineHandlers,
			...ballotDeadlineHandlers,
		],
		jobs: [
			...accountsJobs(services, smtpUrl),
			...modelsJobs(services),
			...downloadJobs,
			{
				name: "erase-removed-comments",
				schedule: "29 4 * * *",
				async handle(db, _data, now) {
					while ((await eraseRemovedComments(db, now)) > 0);
				},
			},
			{
				name: "renew-search",
				atStart: true,
				// A batch each time, so that no job runs long.
				async handle(db, _data, now) {
					const renewed = (await renewIdeaIndex(db, now, 200)) + (await renewProjectIndex(db, now, 200));
					if (renewed > 0) await services.enqueue("renew-search", {});
				},
			},
			{
				name: "finish-picture",
				handle: (_db, { mediaId }: { mediaId: number }) => finishPicture(services, mediaId),
			},
			{
				name: "hash-pictures",
				atStart: true,
				// As many again in the next one, until every picture has its hash.
				async handle() {
					if ((await hashPictures(services, 50)) > 0) await services.enqueue("hash-pictures", {});
				},
			},
			{
				name: "tidy-media",
				schedule: "23 4 * * *",
				handle: (_db, _data, now) => tidyMedia(services, now),
			},
		],
	};
}
