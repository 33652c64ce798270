import { attachmentName, noteDownload, rangedAnswer } from "#app/features/media/index.server.ts";
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
	noteDownload(context, request, { mediaId: null, versionId: page.version.id });
	const headers = {
		"Content-Type": "application/zip",
		"Content-Disposition": attachmentName(`${page.project.title} ${page.version.number}.zip`),
		"Cache-Control": "private, no-cache, no-transform",
		"Accept-Ranges": "bytes",
		ETag: bundle.etag,
	};
	return rangedAnswer(request, headers, bundle);
});
