import sharp, { type Sharp } from "sharp";
import type { RequestContext } from "#app/http/context.server.ts";
import { type FocalPoint, standsAt } from "#app/ui/focal.ts";
import type { Loop } from "../queries/loop.server.ts";
import { masterKeys } from "../queries/masters.server.ts";
import { frameFor } from "../rules/frame.ts";
import type { CardPicture } from "./card.tsx";

/** The newest version's picture, or the newest make's, cut for its frame on the card; null where there is none. */
export async function pictureData({ db, storage }: RequestContext, loop: Loop): Promise<CardPicture | null> {
	const versions = loop.answers.flatMap((answer) => answer.versions);
	const shown = versions.toReversed().find(({ picture }) => picture)?.picture ?? loop.makes[0]?.pictures[0];
	if (!shown) return null;
	const [key] = await masterKeys(db, [shown.id]);
	if (!key) return null;
	try {
		const master = await storage.readAll(key);
		const { autoOrient } = await sharp(master).metadata();
		const frame = frameFor(autoOrient);
		const size = { width: 2 * frame.width, height: 2 * frame.height };
		const upright = sharp(master).autoOrient();
		const cut = shown.focal
			? cutAt(upright, shown.focal, autoOrient, size)
			: upright.resize(size.width, size.height, { fit: "cover", position: "attention" });
		const bytes = await cut.jpeg({ quality: 82 }).toBuffer();
		return { ...frame, source: `data:image/jpeg;base64,${bytes.toString("base64")}` };
	} catch {
		// Still being processed, or its file is gone: the card does without.
		return null;
	}
}

interface Size {
	width: number;
	height: number;
}

/** Fills a frame with what its maker wants to be seen. */
function cutAt(picture: Sharp, focal: FocalPoint, whole: Size, { width, height }: Size): Sharp {
	const scale = Math.max(width / whole.width, height / whole.height);
	const large = { width: Math.ceil(whole.width * scale), height: Math.ceil(whole.height * scale) };
	const at = standsAt(focal, whole.width / whole.height, width / height);
	const left = Math.floor(((large.width - width) * at.x) / 100);
	const top = Math.floor(((large.height - height) * at.y) / 100);
	return picture.resize(large.width, large.height, { fit: "fill" }).extract({ left, top, width, height });
}
