import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { page } from "#app/http/page.server.ts";
import { projectIdIn } from "../address.server.ts";
import { projectPath } from "../queries/cards.server.ts";
import { readFrame } from "../queries/project-page.server.ts";
import { remixCredit } from "../queries/remix-source.server.ts";
import { versionLine } from "../queries/versions.server.ts";
import { pairToCompare } from "../rules/comparing.ts";

/** Leads to the comparison of the two versions that were chosen (`from`, `to`); what isn't chosen is found. */
export const loader = page(async ({ context, params, request }: LoaderFunctionArgs) => {
	const { project } = await readFrame(context.db, context.actor, projectIdIn(params));
	const asked = new URL(request.url).searchParams;
	const line = await versionLine(context.db, project);
	const pair = pairToCompare(
		line.map(({ number }) => number),
		{ from: asked.get("from"), to: asked.get("to") },
	);
	const path = projectPath(project);
	if (!pair) return redirect(path);
	const { from, to } = pair;
	if (from !== null) return redirect(`${path}/compare/${from}/${to}`);
	// The first version of a remix came after what it was made from.
	const credit = await remixCredit(context.db, context.actor, project);
	return redirect(credit?.path ? `${path}/compare/source/${to}` : `${path}/versions/${to}`);
});
