import type { Member } from "#app/kernel/actor.ts";
import { RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import type { SentPictures } from "../forms.ts";
import { inPlaces } from "../rules.ts";
import { attachMedia } from "./attach.server.ts";
import { type MediaServices, storePicture } from "./pictures.server.ts";
import { type PictureLooks, presentPictures } from "./present.server.ts";

/** Pictures of a form: which, in their order, and what it says about them. */
export interface TakenPictures extends PictureLooks {
	publicIds: string[];
}

/**
 * The pictures that a form came with, in their order: those uploaded before by their ids, those sent along without
 * JavaScript stored now. Slow: call it outside of a transaction (`before` of a form action).
 */
export async function takePictures(
	services: MediaServices,
	actor: Member,
	{ pictures = [], files = [], alt = {}, focal = {}, place = {} }: SentPictures,
	most = 8,
): Promise<TakenPictures> {
	// A field for one picture takes the new one in place of the one that stood.
	const publicIds = most === 1 && files.length > 0 ? [] : inPlaces([...new Set(pictures)], place);
	if (publicIds.length + files.length > most) {
		throw new RuleBroken("pictures", "errors:tooManyItems", { max: most });
	}
	for (const file of files) publicIds.push((await storePicture(services, actor, file)).publicId);
	// A field for one picture asks for no words.
	return { publicIds, alt: most === 1 ? {} : saidOf(alt, focal), focal };
}

/** A field left empty doesn't arrive at all; a picture's focal point always does, so its words were taken away. */
export function saidOf(alt: PictureLooks["alt"], focal: object = {}): PictureLooks["alt"] {
	return { ...Object.fromEntries(Object.keys(focal).map((publicId) => [publicId, ""])), ...alt };
}

/**
 * Attaches what `takePictures` gave, with its words and focal points, in the caller's transaction; ids in order.
 * `standing` are those that the thing has already, by public id: they stay, whoever uploaded them.
 */
export async function attachPictures(
	tx: Database,
	actor: Pick<Member, "id">,
	{ publicIds, ...looks }: TakenPictures,
	{ standing = new Map(), field }: { standing?: Map<string, number>; field?: string } = {},
): Promise<number[]> {
	const wanted = [...new Set(publicIds)];
	const fresh = wanted.filter((publicId) => !standing.has(publicId));
	const attached = await attachMedia(tx, actor, fresh, { ...(field && { field }) });
	const idOf = new Map([...standing, ...fresh.map((publicId, at) => [publicId, attached[at] ?? 0] as const)]);
	const shown = new Map(wanted.map((publicId) => [publicId, idOf.get(publicId) ?? 0]));
	await presentPictures(tx, shown, looks);
	return [...shown.values()];
}
