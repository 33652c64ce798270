/** How long what couldn't be saved waits before it is tried again. */
export const awayMs = 5000;

/**
 * Whether the server answers at this moment. What is saved by itself asks first: a save without an answer would put an
 * error page in the place of the form that somebody is still filling in.
 */
export async function isReachable(): Promise<boolean> {
	try {
		const answer = await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(awayMs) });
		return answer.ok;
	} catch {
		return false;
	}
}
