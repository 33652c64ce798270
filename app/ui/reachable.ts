const patienceMs = 5000;

/** Whether the server answers at this moment. */
export async function isReachable(): Promise<boolean> {
	try {
		const answer = await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(patienceMs) });
		return answer.ok;
	} catch {
		return false;
	}
}
