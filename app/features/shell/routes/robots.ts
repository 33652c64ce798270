import { resource } from "#app/http/resource.server.ts";

const closed = [
	"/settings",
	"/notifications",
	"/studio",
	"/preferences",
	"/preview/",
	"/sign-in",
	"/sign-up",
	"/reset",
];

/** Search engines are welcome everywhere but at one person's own pages. */
export const loader = resource(async ({ context }) => {
	const lines = [
		"User-agent: *",
		...closed.map((path) => `Disallow: ${path}`),
		`Sitemap: ${context.origin}/sitemap.xml`,
	];
	return new Response(`${lines.join("\n")}\n`, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
});
