import { createReadableStreamFromReadable } from "@remix-run/node";
import { resource } from "#app/http/resource.server.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { findMedia, inertHeaders } from "../../media/index.server.ts";
import { pictureKey } from "../commands/read.server.ts";
import { findModel, shapeMark } from "../queries.server.ts";
import type { ModelFacts } from "../rules/facts.ts";

/** The picture that a model file brought along, written anew, for whoever may see the file. Lasts as its shape does. */
export const loader = resource(async ({ request, context, params }) => {
	const media = await findMedia(context.db, context.actor, params.publicId ?? "");
	const model = await findModel(context.db, media.id);
	const facts = model?.facts as ModelFacts | null | undefined;
	if (model?.state !== "ready" || !model.shapeKey || !facts?.picture) throw new NotFound();
	const mark = shapeMark(model);
	const lasting = new URL(request.url).searchParams.get("v") === mark;
	const headers = {
		...inertHeaders(media),
		...(!lasting && { "Cache-Control": "private, no-cache" }),
		"Content-Type": "image/webp",
		ETag: `"${mark}-picture"`,
	};
	if (request.headers.get("If-None-Match") === headers.ETag)
		return new Response(null, { status: 304, headers });
	const picture = await context.storage.read(pictureKey(model.shapeKey));
	return new Response(createReadableStreamFromReadable(picture), { headers });
});
