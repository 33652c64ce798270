import type { EntryContext } from "@remix-run/node";

/** What Remix's component that hands data to the browser remembers of the stream that it reads from. */
interface HandedOver {
	streamCache?: Record<number, { result: { done: boolean; value: string } }>;
}

/**
 * Reads a page's data before it is rendered, so that nothing in the rendering waits for them: the document becomes
 * one string. Remix 2.17.5 (pinned) would suspend at each piece of the stream; it finds the whole as the first one.
 */
export async function readHandoff(context: EntryContext): Promise<void> {
	const { serverHandoffStream: stream, renderMeta } = context;
	if (!stream || !renderMeta) return;
	const reader = stream.getReader();
	const decoder = new TextDecoder();
	let value = "";
	for (let piece = await reader.read(); !piece.done; piece = await reader.read())
		value += decoder.decode(piece.value, { stream: true });
	// Remix takes a reader of its own, and never asks it.
	reader.releaseLock();
	(renderMeta as HandedOver).streamCache = { 0: { result: { done: true, value } } };
}
