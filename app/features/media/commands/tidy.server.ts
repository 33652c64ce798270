import { unfinishedPictures } from "../queries.server.ts";
import { sweepScratch } from "../receive.server.ts";
import { sweepUnusedMedia } from "./attach.server.ts";
import { finishPicture, type MediaServices } from "./pictures.server.ts";

/** Once a day: uploads that nothing uses go, sizes that were never made are made, the scratch folder is emptied. */
export async function tidyMedia(services: MediaServices, now: Date): Promise<void> {
	while ((await sweepUnusedMedia(services, now)) > 0);
	for (const id of await unfinishedPictures(services.db, now)) await finishPicture(services, id);
	await sweepScratch(services.storage, now);
}
