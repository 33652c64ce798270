import { onCommitted } from "#db/transaction.server.ts";

interface Kept {
	topics: string[];
	picture: Promise<Buffer>;
}

const most = 60;
const kept = new Map<string, Kept>();
let listening = false;

/**
 * The picture under `key`, drawn when it isn't there; asked for many times at once, it is drawn once. It is kept
 * until an event of one of its topics, and at most 60 are.
 */
export function keptPicture(key: string, topics: string[], draw: () => Promise<Buffer>): Promise<Buffer> {
	listen();
	const known = kept.get(key);
	if (known) {
		kept.delete(key);
		kept.set(key, known);
		return known.picture;
	}
	const picture = draw();
	kept.set(key, { topics, picture });
	picture.catch(() => kept.delete(key));
	const oldest = kept.keys().next().value;
	if (kept.size > most && oldest !== undefined) kept.delete(oldest);
	return picture;
}

function listen(): void {
	if (listening) return;
	listening = true;
	onCommitted((events) => {
		const topics = new Set(events.flatMap((event) => event.topics));
		for (const [key, entry] of kept) if (entry.topics.some((topic) => topics.has(topic))) kept.delete(key);
	});
}
