import { useSyncExternalStore } from "react";

/** False on the server and in the first render of the browser, true once JavaScript is at work. */
export function useHydrated(): boolean {
	return useSyncExternalStore(
		() => () => undefined,
		() => true,
		() => false,
	);
}
