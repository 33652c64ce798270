import { createContext, useContext } from "react";
import type { ThreadView } from "../queries/thread.server.ts";

export interface LiveThread extends ThreadView {
	/** How many comments were sent since the page was opened: each empties the forms. */
	sent: number;
}

/** The thread around a comment, so that it needn't be handed through every part. */
export const ThreadContext = createContext<LiveThread | null>(null);

export function useThread(): LiveThread {
	const thread = useContext(ThreadContext);
	if (!thread) throw new Error("A comment stands inside a Discussion.");
	return thread;
}
