import { useMatches } from "@remix-run/react";
import type { Namespace } from "./resources.ts";

/** `export const handle: PageHandle = { i18n: ["ideas"] }`: the texts that a route's page is written with. */
export interface PageHandle {
	i18n?: Namespace[];
}

/** All namespaces that the matched routes declared. The root puts them on `<html data-texts>` for the client. */
export function usePageNamespaces(): Namespace[] {
	const matches = useMatches();
	return [...new Set(matches.flatMap((match) => (match.handle as PageHandle | undefined)?.i18n ?? []))];
}
