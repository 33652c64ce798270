import { resource } from "#app/http/resource.server.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { noteDownload } from "../downloads.server.ts";
import { findMedia } from "../queries.server.ts";
import { attachmentHeaders, rangedAnswer } from "../serving.server.ts";

/** A file as it was uploaded, always as a download, with its hash, whole or in part. */
export const loader = resource(async ({ request, context, params }) => {
	const media = await findMedia(context.db, context.actor, params.publicId ?? "");
	if (media.kind !== "file") throw new NotFound();
	const versionId = Number(new URL(request.url).searchParams.get("of")) || null;
	noteDownload(context, request, { mediaId: media.id, versionId });
	return rangedAnswer(request, attachmentHeaders(media), {
		bytes: media.bytes,
		read: (range) => context.storage.read(media.key, range),
	});
});
