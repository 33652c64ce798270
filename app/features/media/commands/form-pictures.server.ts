import type { Member } from "#app/kernel/actor.ts";
import { RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import type { SentPictures } from "../forms.ts";
import { attachMedia, describePictures } from "./attach.server.ts";
import { type MediaServices, storePicture } from "./pictures.server.ts";

export interface TakenPictures {
	publicIds: string[];
	alt: Record<string, string | undefined>;
}

/**
 * The pictures that a form came with, in their order: those uploaded before by their ids, those sent along without
 * JavaScript stored now. Slow: call it outside of a transaction (`before` of a form action).
 */
export async function takePictures(
	services: MediaServices,
	actor: Member,
	{ pictures = [], files = [], alt = {} }: SentPictures,
	most = 8,
): Promise<TakenPictures> {
	// A field for one picture takes the new one in place of the one that stood.
	const publicIds = most === 1 && files.length > 0 ? [] : [...new Set(pictures)];
	if (publicIds.length + files.length > most) {
		throw new RuleBroken("pictures", "errors:tooManyItems", { max: most });
	}
	for (const file of files) publicIds.push((await storePicture(services, actor, file)).publicId);
	return { publicIds, alt };
}

/** Attaches what `takePictures` gave, with its alternative texts, in the caller's transaction; ids in order. */
export async function attachPictures(
	tx: Database,
	actor: Pick<Member, "id">,
	{ publicIds, alt }: TakenPictures,
): Promise<number[]> {
	const ids = await attachMedia(tx, actor, publicIds);
	const told = publicIds.flatMap((publicId) => {
		const text = alt[publicId];
		return text === undefined ? [] : [{ publicId, alt: text }];
	});
	await describePictures(tx, actor, told);
	return ids;
}
