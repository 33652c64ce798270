import { resource } from "#app/http/resource.server.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { findMedia } from "../queries.server.ts";
import { inertHeaders } from "../serving.server.ts";

/** One size of a picture: `/media/:publicId/640.webp`, or `any.webp` where its sizes aren't known. */
export const loader = resource(async ({ request, context, params }) => {
	const media = await findMedia(context.db, context.actor, params.publicId ?? "");
	const variant = media.variants.find(
		({ width, format }) => `${width}.${format}` === params.variant || `any.${format}` === params.variant,
	);
	if (!variant) throw new NotFound();
	const headers = {
		...inertHeaders(media),
		"Content-Type": `image/${variant.format}`,
		ETag: `"${media.publicId}-${params.variant}"`,
	};
	if (request.headers.get("If-None-Match") === headers.ETag)
		return new Response(null, { status: 304, headers });
	return new Response(new Uint8Array(await context.storage.readAll(variant.key)), { headers });
});
