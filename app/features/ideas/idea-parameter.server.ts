import { page } from "#app/http/page.server.ts";
import { leadTo } from "#app/http/press-page.server.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { ideaIdOf } from "./rules/address.ts";

type Parameters = { readonly slug?: string | undefined } & { readonly [name: string]: string | undefined };

/** The idea that an address is about. Throws NotFound where it can be none. */
export function ideaIdIn(params: Parameters): number {
	const id = ideaIdOf(params.slug);
	if (id === null) throw new NotFound();
	return id;
}

/** Loader of addresses that only take posts: leads whoever opens them to the idea's page. */
export const toIdeaPage = page(({ params, request }) =>
	leadTo(request, `/ideas/${encodeURIComponent(params.slug ?? "")}`),
);
