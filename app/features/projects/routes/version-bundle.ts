import { createReadableStreamFromReadable } from "@remix-run/node";
import { attachmentName, rangeOf } from "#app/features/media/index.server.ts";
import { resource } from "#app/http/resource.server.ts";
import { keepAddress, projectIdIn } from "../address.server.ts";
import { versionBundle } from "../bundle.server.ts";
import { readVersion } from "../queries/version-page.server.ts";

/** All files of a version in one ZIP, whole or from where a download broke off. */
export const loader = resource(async ({ request, context, params }) => {
	const address = { projectId: projectIdIn(params), number: params.number };
	const page = await readVersion(context.db, context.actor, address);
	keepAddress(request, params, page.project);
	const bundle = await versionBundle(context, page);
	const headers = {
		"Content-Type": "application/zip",
		"Content-Disposition": attachmentName(`${page.project.title} ${page.version.number}.zip`),
		"Cache-Control": "private, no-cache, no-transform",
		"Accept-Ranges": "bytes",
		ETag: bundle.etag,
	};
	if (request.headers.get("If-None-Match") === bundle.etag)
		return new Response(null, { status: 304, headers });
	const range = rangeOf(request.headers, bundle.bytes, bundle.etag);
	if (range === "beyond") {
		const beyond = { ...headers, "Content-Range": `bytes */${bundle.bytes}` };
		return new Response(null, { status: 416, headers: beyond });
	}
	const { start, end } = range ?? { start: 0, end: bundle.bytes - 1 };
	return new Response(createReadableStreamFromReadable(bundle.read(range ?? undefined)), {
		status: range ? 206 : 200,
		headers: {
			...headers,
			...(range && { "Content-Range": `bytes ${start}-${end}/${bundle.bytes}` }),
			"Content-Length": String(end - start + 1),
		},
	});
});
