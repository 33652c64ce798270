import { resource } from "#app/http/resource.server.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { findMedia, inertHeaders, rangedAnswer } from "../../media/index.server.ts";
import { packedKey } from "../commands/read.server.ts";
import { findModel, shapeMark } from "../queries.server.ts";

const acceptsGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/;

/**
 * The shape of a model file in the one form that viewers load, for whoever may see the file. Compressed where that is
 * taken, except in ranges; for ever only under the mark that its page names, because a file can be read anew.
 */
export const loader = resource(async ({ request, context, params }) => {
	const media = await findMedia(context.db, context.actor, params.publicId ?? "");
	const model = await findModel(context.db, media.id);
	if (model?.state !== "ready" || !model.shapeKey) throw new NotFound();
	const mark = shapeMark(model);
	const lasting = new URL(request.url).searchParams.get("v") === mark;
	const cache = lasting ? inertHeaders(media)["Cache-Control"] : "private, no-cache";
	const packed =
		!request.headers.has("Range") && acceptsGzip.test(request.headers.get("Accept-Encoding") ?? "");
	const key = packed ? packedKey(model.shapeKey) : model.shapeKey;
	const headers = {
		...inertHeaders(media),
		// `no-transform` keeps our own compression away: this is compressed once, when it is made.
		"Cache-Control": `${cache}, no-transform`,
		"Content-Type": "model/gltf-binary",
		Vary: "Accept-Encoding",
		...(packed ? { "Content-Encoding": "gzip" } : { "Accept-Ranges": "bytes" }),
		ETag: `"${mark}${packed ? "-gzip" : ""}"`,
	};
	const bytes = packed ? await context.storage.size(key) : (model.shapeBytes ?? 0);
	return rangedAnswer(request, headers, { bytes, read: (range) => context.storage.read(key, range) });
});
