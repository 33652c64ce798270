import { page } from "#app/http/page.server.ts";
import { ballotIdOf } from "../ballot-id.server.ts";
import { exportBallot } from "../queries/export.server.ts";
import { papersCsv } from "../rules/papers-csv.ts";

export const loader = page(async ({ context, params }) => {
	const ballotId = ballotIdOf(params);
	const { options, papers } = await exportBallot(context.db, context.actor, ballotId, context.now);
	return new Response(papersCsv(options, papers), {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": `attachment; filename="ballot-${ballotId}.csv"`,
		},
	});
});
