import { useRouteLoaderData } from "@remix-run/react";
import { useEffect, useSyncExternalStore } from "react";
import { zoneCookie } from "#app/http/zone-cookie.ts";

/**
 * The reader's time zone. On the server, and in the first rendering of its page so that both say the same, what
 * their browser told before, else UTC.
 */
export function useTimeZone(): string {
	const told = useToldZone();
	return useSyncExternalStore(never, zoneOfBrowser, () => told);
}

/** Tells the server where a member's clock stands, so that the next page comes with their days as they are. */
export function useTellTimeZone(member: boolean): void {
	const told = useToldZone();
	useEffect(() => {
		const zone = zoneOfBrowser();
		const year = 365 * 24 * 60 * 60;
		if (member && zone !== told) {
			// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that this serves.
			document.cookie = `${zoneCookie}=${zone}; Path=/; Max-Age=${year}; SameSite=Lax`;
		}
	}, [member, told]);
}

function useToldZone(): string {
	return useRouteLoaderData<{ timeZone?: string }>("root")?.timeZone ?? "UTC";
}

function zoneOfBrowser(): string {
	zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
	return zone;
}

let zone: string | undefined;

/** A page doesn't outlive a journey by much. */
function never(): () => void {
	return () => undefined;
}
