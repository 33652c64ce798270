import { createContext, useContext } from "react";

/** The id under which the log knows this answer; only error pages show it, so that kept pages stay the same for all. */
export const RequestIdContext = createContext<string | null>(null);

/** The id of the answer that brought this document: from the server's context, later from `<html data-request>`. */
export function useRequestId(): string | null {
	const fromServer = useContext(RequestIdContext);
	if (typeof document === "undefined") return fromServer;
	return document.documentElement.dataset.request ?? null;
}
