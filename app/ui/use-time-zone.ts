import { useSyncExternalStore } from "react";

/** The reader's time zone; UTC on the server and in the first rendering of its page, so that both say the same. */
export function useTimeZone(): string {
	return useSyncExternalStore(never, zoneOfBrowser, () => "UTC");
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
