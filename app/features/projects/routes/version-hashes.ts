import { resource } from "#app/http/resource.server.ts";
import { keepAddress, projectIdIn } from "../address.server.ts";
import { versionHashes } from "../bundle.server.ts";
import { readVersion } from "../queries/version-page.server.ts";

/** The hashes of a version's files, one line each, as `sha256sum -c` reads them. */
export const loader = resource(async ({ request, context, params }) => {
	const address = { projectId: projectIdIn(params), number: params.number };
	const page = await readVersion(context.db, context.actor, address);
	keepAddress(request, params, page.project);
	return new Response(versionHashes(page), {
		headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-cache" },
	});
});
