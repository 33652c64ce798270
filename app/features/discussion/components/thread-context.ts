import { createContext, useContext } from "react";
import type { ThreadView } from "../queries/thread.server.ts";

/** The thread around a comment, so that it needn't be handed through every part. */
export const ThreadContext = createContext<ThreadView | null>(null);

export function useThread(): ThreadView {
	const thread = useContext(ThreadContext);
	if (!thread) throw new Error("A comment stands inside a Discussion.");
	return thread;
}
