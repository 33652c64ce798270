import type { GappedBody, GappedGzip } from "./gapped-body.server.ts";

/** One answer as it stands in memory. */
export interface KeptPage {
	body: GappedBody;
	gzip: GappedGzip | null;
	/** The route's own headers, flat, without those that differ from answer to answer. */
	headers: string[];
	storedAt: number;
}

/** A page being rendered; what is committed meanwhile is noted, since the page may show the state before it. */
export interface Rendering {
	key: string;
	changed: Set<string>;
	/** Resolves when the rendering is over, whether or not its page was kept. */
	over: Promise<void>;
	end(): void;
}

interface Held {
	page: KeptPage;
	topics: readonly string[];
	bytes: number;
}

export interface PageStoreOptions {
	maxBytes: number;
	maxAgeMs: number;
}

/** Pages by key, dropped by topic, by age and, the longest unused first, by size. */
export class PageStore {
	readonly #held = new Map<string, Held>();
	readonly #keysByTopic = new Map<string, Set<string>>();
	readonly #renderings = new Map<string, Rendering>();
	readonly #options: PageStoreOptions;
	#bytes = 0;

	constructor(options: PageStoreOptions) {
		this.#options = options;
	}

	/** The page, if it is there and young enough; it becomes the most recently used. */
	find(key: string, now: number): KeptPage | null {
		const held = this.#held.get(key);
		if (!held) return null;
		if (now - held.page.storedAt > this.#options.maxAgeMs) {
			this.#remove(key);
			return null;
		}
		this.#held.delete(key);
		this.#held.set(key, held);
		return held.page;
	}

	/** The rendering of this key that is under way, for those who'd rather wait for it. */
	renderingOf(key: string): Rendering | null {
		return this.#renderings.get(key) ?? null;
	}

	beginRendering(key: string): Rendering {
		let finish = () => {};
		const over = new Promise<void>((resolve) => {
			finish = resolve;
		});
		const rendering: Rendering = {
			key,
			changed: new Set(),
			over,
			end: () => {
				if (this.#renderings.get(key) === rendering) this.#renderings.delete(key);
				finish();
			},
		};
		this.#renderings.set(key, rendering);
		return rendering;
	}

	/** Keeps the rendered page, unless something it shows was changed since its rendering began. */
	keep(rendering: Rendering, page: KeptPage, topics: readonly string[]): boolean {
		if (topics.length === 0 || topics.some((topic) => rendering.changed.has(topic))) return false;
		const bytes = sizeOf(page);
		if (bytes > this.#options.maxBytes / 8) return false;
		this.#remove(rendering.key);
		this.#held.set(rendering.key, { page, topics, bytes });
		this.#bytes += bytes;
		for (const topic of topics) {
			const keys = this.#keysByTopic.get(topic) ?? new Set();
			keys.add(rendering.key);
			this.#keysByTopic.set(topic, keys);
		}
		this.#makeRoom();
		return true;
	}

	/** Adds the compressed copy, if the page is still the one that is kept. */
	addGzip(key: string, page: KeptPage, gzip: GappedGzip): void {
		const held = this.#held.get(key);
		if (held?.page !== page) return;
		page.gzip = gzip;
		held.bytes += gzip.length;
		this.#bytes += gzip.length;
		this.#makeRoom();
	}

	/** Forgets every page that one of the topics concerns, also those that are being rendered. */
	drop(topics: Iterable<string>): void {
		for (const topic of topics) {
			for (const rendering of this.#renderings.values()) rendering.changed.add(topic);
			for (const key of this.#keysByTopic.get(topic) ?? []) this.#remove(key);
		}
	}

	get size(): { pages: number; bytes: number } {
		return { pages: this.#held.size, bytes: this.#bytes };
	}

	#makeRoom(): void {
		for (const key of this.#held.keys()) {
			if (this.#bytes <= this.#options.maxBytes) return;
			this.#remove(key);
		}
	}

	#remove(key: string): void {
		const held = this.#held.get(key);
		if (!held) return;
		this.#held.delete(key);
		this.#bytes -= held.bytes;
		for (const topic of held.topics) {
			const keys = this.#keysByTopic.get(topic);
			keys?.delete(key);
			if (keys?.size === 0) this.#keysByTopic.delete(topic);
		}
	}
}

function sizeOf(page: KeptPage): number {
	// The headers and the bookkeeping, roughly.
	return page.body.length + (page.gzip?.length ?? 0) + 1024;
}
