import { createHmac } from "node:crypto";
import type { RequestContext } from "#app/http/context.server.ts";
import { networkOf } from "#app/http/network.server.ts";
import { isMember } from "#app/kernel/actor.ts";

/** The job that counts who took something. */
export const countDownload = "count-download";

export interface NotedDownload {
	/** A file that was taken; null where a version's files were taken all at once. */
	mediaId: number | null;
	/** The version from whose page it was taken, if that is known. */
	versionId: number | null;
	/** "m:" and a member's number, or "v:" and a keyed hash of a visitor's network. */
	person: string;
}

type Context = Pick<RequestContext, "actor" | "address" | "secret" | "enqueue">;

/**
 * Has a job count who takes this, beside the answer, which neither waits for it nor fails with it. What isn't somebody
 * taking a file says nothing: a question for its headers, the rest of a download that broke off, what a browser
 * fetches in case it is wanted, and machines that say so of themselves.
 */
export function noteDownload(
	context: Context,
	request: Request,
	taken: Pick<NotedDownload, "mediaId" | "versionId">,
): void {
	if (!takes(request)) return;
	const data: NotedDownload = { ...taken, person: personOf(context) };
	// A count that is lost while the database is away is lost; nobody's download breaks off for it.
	context.enqueue(countDownload, data).catch(() => {});
}

function takes(request: Request): boolean {
	const { method, headers } = request;
	const range = headers.get("Range");
	if (method !== "GET" || (range !== null && !/^bytes=0-/.test(range))) return false;
	const purpose = `${headers.get("Sec-Purpose")} ${headers.get("Purpose")} ${headers.get("X-Moz")}`;
	if (/prefetch|prerender|preview/i.test(purpose)) return false;
	return !/bot\b|crawl|spider|slurp|externalhit|preview/i.test(headers.get("User-Agent") ?? "");
}

/** Its own kind of hash: it can't be laid beside those that sessions keep. */
function personOf({ actor, address, secret }: Context): string {
	if (isMember(actor)) return `m:${actor.id}`;
	return `v:${createHmac("sha256", secret)
		.update(`download ${networkOf(address)}`)
		.digest("base64url")}`;
}
