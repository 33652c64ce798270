import sharp from "sharp";
import type { RequestContext } from "#app/http/context.server.ts";
import type { Loop } from "../queries/loop.server.ts";
import { masterKeys } from "../queries/masters.server.ts";

/** The newest version's picture, or the newest make's, cut for the card; null where there is none. */
export async function pictureData({ db, storage }: RequestContext, loop: Loop): Promise<string | null> {
	const versions = loop.answers.flatMap((answer) => answer.versions);
	const shown = versions.toReversed().find(({ picture }) => picture)?.picture ?? loop.makes[0]?.pictures[0];
	if (!shown) return null;
	const [key] = await masterKeys(db, [shown.id]);
	if (!key) return null;
	try {
		const bytes = await sharp(await storage.readAll(key))
			.resize(660, 1004, { fit: "cover", position: "attention" })
			.jpeg({ quality: 82 })
			.toBuffer();
		return `data:image/jpeg;base64,${bytes.toString("base64")}`;
	} catch {
		// Still being processed, or its file is gone: the card does without.
		return null;
	}
}
