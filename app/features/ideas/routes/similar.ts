import { page } from "#app/http/page.server.ts";
import { similarIdeas } from "../queries/similar.server.ts";

/** What is like a title that is being typed: `?title=…&body=…`. */
export const loader = page(async ({ context, request }) => {
	const { searchParams } = new URL(request.url);
	const title = (searchParams.get("title") ?? "").slice(0, 300);
	const body = (searchParams.get("body") ?? "").slice(0, 600);
	return { items: await similarIdeas(context.db, context.actor, { title, body }) };
});
