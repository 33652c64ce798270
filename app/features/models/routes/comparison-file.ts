import { createGunzip } from "node:zlib";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { resource } from "#app/http/resource.server.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { inertHeaders } from "../../media/index.server.ts";
import { comparisonMark, findComparison, findPair } from "../queries/comparisons.server.ts";
import { alignmentIn, comparisonFiles } from "../rules/difference.ts";

const acceptsGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/;

/** One file of a comparison, for whoever may see both models; for ever only under the mark that its page names. */
export const loader = resource(async ({ request, context, params }) => {
	const alignment = alignmentIn(params.alignment);
	const name = comparisonFiles.find((one) => one === params.file);
	const { pair, files } = await findPair(context.db, context.actor, params);
	const row = pair && alignment && (await findComparison(context.db, pair, alignment));
	const key = row?.state === "ready" && name && row.files[name];
	if (!key) throw new NotFound();
	const mark = comparisonMark(row);
	const lasting = new URL(request.url).searchParams.get("v") === mark;
	const shared = inertHeaders(files.before)["Cache-Control"] === inertHeaders(files.after)["Cache-Control"];
	const cache = lasting && shared ? inertHeaders(files.after)["Cache-Control"] : "private, no-cache";
	const asIs = acceptsGzip.test(request.headers.get("Accept-Encoding") ?? "");
	const headers = {
		...inertHeaders(files.after),
		// `no-transform` keeps our own compression away: this is compressed once, when it is made.
		"Cache-Control": `${cache}, no-transform`,
		"Content-Type": name.startsWith("heat-") ? "application/octet-stream" : "model/gltf-binary",
		Vary: "Accept-Encoding",
		...(asIs && { "Content-Encoding": "gzip" }),
		ETag: `"${mark}-${name}${asIs ? "-gzip" : ""}"`,
	};
	if (request.headers.get("If-None-Match") === headers.ETag)
		return new Response(null, { status: 304, headers });
	const packed = await context.storage.read(key);
	const stream = asIs ? packed : packed.pipe(createGunzip());
	return new Response(createReadableStreamFromReadable(stream), { headers });
});
