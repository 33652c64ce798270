import { createReadableStreamFromReadable } from "@remix-run/node";
import { resource } from "#app/http/resource.server.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { findMedia } from "../queries.server.ts";
import { attachmentHeaders, rangeOf } from "../serving.server.ts";

/** A file as it was uploaded, always as a download, with its hash, whole or in part. */
export const loader = resource(async ({ request, context, params }) => {
	const media = await findMedia(context.db, context.actor, params.publicId ?? "");
	if (media.kind !== "file") throw new NotFound();
	const headers = attachmentHeaders(media);
	if (request.headers.get("If-None-Match") === headers.ETag)
		return new Response(null, { status: 304, headers });
	const range = rangeOf(request.headers, media.bytes, headers.ETag);
	if (range === "beyond") {
		return new Response(null, {
			status: 416,
			headers: { ...headers, "Content-Range": `bytes */${media.bytes}` },
		});
	}
	const { start, end } = range ?? { start: 0, end: media.bytes - 1 };
	const part = range && { "Content-Range": `bytes ${start}-${end}/${media.bytes}` };
	const stream = await context.storage.read(media.key, range ?? undefined);
	return new Response(createReadableStreamFromReadable(stream), {
		status: range ? 206 : 200,
		headers: { ...headers, ...part, "Content-Length": String(end - start + 1) },
	});
});
