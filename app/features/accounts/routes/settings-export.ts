import { createReadableStreamFromReadable } from "@remix-run/node";
import { accountArchive } from "../archive.server.ts";
import { claimAttempt } from "../commands/throttle.server.ts";
import { memberPage } from "../member-page.server.ts";
import { costlyLimits } from "../rules/throttling.ts";

/** The actor's archive as a download; allowed to suspended members as well. */
export const loader = memberPage(async ({ context, actor }) => {
	await claimAttempt(context.db, { [`export:${actor.id}`]: costlyLimits }, context.now);
	const archive = await accountArchive(context, actor);
	return new Response(createReadableStreamFromReadable(archive), {
		headers: {
			"Content-Type": "application/zip",
			"Content-Disposition": `attachment; filename="huixiang-${actor.handle}.zip"`,
			"Cache-Control": "private, no-store",
		},
	});
});
