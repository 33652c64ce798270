import { redirect } from "@remix-run/node";
import { page } from "#app/http/page.server.ts";
import { leadTo } from "#app/http/press-page.server.ts";
import { idOfSlug, slugId } from "#app/kernel/slug.ts";

/** The project's id in `:slug`, null when the address carries none. */
export function projectIdIn(params: { slug?: string }): number | null {
	return idOfSlug(params.slug);
}

/** Sends an old or mistyped slug on to the project's present address, whatever stands behind it. */
export function keepAddress(
	request: Request,
	params: { slug?: string },
	project: { slug: string; id: number },
): void {
	const slug = slugId(project);
	if (params.slug === slug) return;
	const url = new URL(request.url);
	const rest = url.pathname
		.split("/")
		.slice(3)
		.join("/")
		.replace(/\.data$/, "");
	throw redirect(`/projects/${encodeURIComponent(slug)}${rest && `/${rest}`}${url.search}`, 301);
}

/** For addresses that only take presses: whoever opens one stands before the project. */
export const toProject = page(({ params, request }) =>
	leadTo(request, `/projects/${encodeURIComponent(params.slug ?? "")}`),
);
