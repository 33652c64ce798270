import { redirect } from "@remix-run/node";
import { safePath } from "./safe-path.ts";

/** What `RefusedPress` reads: where whoever came without pressing is led; null behind a press. */
export interface Lead {
	to: string | null;
}

/**
 * For loaders of addresses that only take presses, whose page is `RefusedPress`: leads whoever opens one, as after
 * signing in, to `path`, and leaves the page to a press that was refused.
 */
export function leadTo(request: Request, path: string): Response | Lead {
	if (followsPress(request)) return { to: null };
	const to = safePath(path);
	// A page that is alive asks for data, perhaps behind a press: its `RefusedPress` knows, and leads on by itself.
	return request.headers.get("Accept") === "*/*" ? { to } : redirect(to);
}

/**
 * True where the loader runs behind the action of the same document. Its request is a GET by then, but still has
 * the headers of the form; a link has no content type.
 */
export function followsPress(request: Request): boolean {
	return request.headers.has("Content-Type");
}
