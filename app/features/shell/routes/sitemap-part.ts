import { resource } from "#app/http/resource.server.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { sitemapPart } from "../sitemap.server.ts";

export const loader = resource(async ({ context, params }) => {
	const { db, origin } = context;
	const xml = await sitemapPart(db, { origin, kind: params.kind ?? "", part: Number(params.part) });
	if (!xml) throw new NotFound();
	return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
});
