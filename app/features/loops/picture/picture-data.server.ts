import sharp from "sharp";
import type { RequestContext } from "#app/http/context.server.ts";
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
		const bytes = await sharp(master)
			.autoOrient()
			.resize(2 * frame.width, 2 * frame.height, { fit: "cover", position: "attention" })
			.jpeg({ quality: 82 })
			.toBuffer();
		return { ...frame, source: `data:image/jpeg;base64,${bytes.toString("base64")}` };
	} catch {
		// Still being processed, or its file is gone: the card does without.
		return null;
	}
}
