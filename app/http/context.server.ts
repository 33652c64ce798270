import type { Database } from "#db/database.server.ts";
import type { ThreadOwners } from "../features/discussion/index.server.ts";
import type { PicturePlaces } from "../features/media/index.server.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Locale } from "../kernel/locale.ts";
import type { FileStorage } from "./storage.server.ts";

/** What the composition root made once, the same for every request. */
export interface AppServices {
	db: Database;
	storage: FileStorage;
	clock: Clock;
	/** Scheme and host under which people reach this installation; no slash at the end. */
	origin: string;
	/** True where the demo world's members can be signed in by one press. */
	demo: boolean;
	/** True when e-mail leaves by SMTP; otherwise it stands in the administrator's outbox. */
	mailLeaves: boolean;
	/** Key of this installation for keyed hashes of addresses. */
	secret: string;
	/** How each feature lets its things be discussed. */
	threadOwners: ThreadOwners;
	/** How each feature tells where pictures stand. */
	picturePlaces: PicturePlaces[];
	/** Queues one of the jobs in background-work.server.ts; with `tx` it comes into being with that transaction. */
	enqueue(name: string, data: object, options?: { tx?: Database; startAfterSeconds?: number }): Promise<void>;
}

/** Everything a loader or action may know about its request. Made once per request, before Remix. */
export interface RequestContext extends AppServices {
	actor: Actor;
	/** Stored id of the session that carries this request, null for visitors. */
	sessionId: string | null;
	locale: Locale;
	theme: "light" | "dark" | "system";
	/** True where a page that stands in a browser asks for data or sends a form, false for documents. */
	fromPage: boolean;
	requestId: string;
	cspNonce: string;
	/** Why nothing may be done for this request; set only where that is so. */
	refusedFor?: unknown;
	/** The client's address as far as configured proxies can be believed. */
	address: string;
	now: Date;
	/** Adds a Set-Cookie to whatever answer follows, also to redirects and resource routes. */
	setCookie(header: string): void;
	/** Says when to come again on whatever answer follows: Remix leaves such a header out of error pages and of data. */
	comeBackAfter(seconds: number): void;
	/** Declares what a visitor's page shows, so that it may be kept until an event of such a topic. */
	concerns(...topics: string[]): void;
}

declare module "@remix-run/node" {
	interface AppLoadContext extends RequestContext {}
}
