import { resource } from "#app/http/resource.server.ts";
import { sitemapIndex } from "../sitemap.server.ts";

export const loader = resource(async ({ context }) => {
	const xml = await sitemapIndex(context.db, context.origin);
	return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
});
