import { page } from "#app/http/page.server.ts";
import { ballotIdOf } from "../ballot-id.server.ts";
import { exportBallot } from "../queries/export.server.ts";

export const loader = page(async ({ context, params }) => {
	const ballotId = ballotIdOf(params);
	const exported = await exportBallot(context.db, context.actor, ballotId, context.now);
	return new Response(JSON.stringify(exported, null, "\t"), {
		headers: {
			"Content-Type": "application/json; charset=utf-8",
			"Content-Disposition": `attachment; filename="ballot-${ballotId}.json"`,
		},
	});
});
