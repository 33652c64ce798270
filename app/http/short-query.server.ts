import { redirect } from "@remix-run/node";

/** Sends an address whose form left fields empty on to the same without them: `?q=&tag=doll` becomes `?tag=doll`. */
export function keepShortQuery(request: Request): void {
	const { pathname, searchParams } = new URL(request.url);
	const filled = [...searchParams].filter(([, value]) => value !== "");
	if (filled.length === searchParams.size) return;
	const query = new URLSearchParams(filled).toString();
	throw redirect(pathname.replace(/\.data$/, "") + (query && `?${query}`));
}
