import type { FileStorage } from "#app/http/storage.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import type { Props } from "./props.server.ts";

/** Somebody of the demo world, as features see them, with the day they came. */
export interface CastMember {
	actor: Member;
	joinedDaysAgo: number;
}

export interface StagedIdea {
	id: number;
	criteria: number[];
	segments: number[];
}

/** Everything that scenes share while the world is played: who, what already stands, and the day. */
export interface Stage {
	tx: Database;
	storage: FileStorage;
	/** Today. */
	now: Date;
	/** What happened since then is told to those concerned; what is older is old news. */
	newsFrom: Date;
	/** The moment so many days before today. */
	at(daysAgo: number): Date;
	/** People who write, by handle. */
	named(handle: string): Member;
	/** People who only vote and judge. */
	quiet: CastMember[];
	categories: Map<string, number>;
	ideas: Map<string, StagedIdea>;
	projects: Map<string, { id: number; makers: string[] }>;
	/** "project@0.1" → row id. */
	versions: Map<string, number>;
	/** Where people talk, for the comments that are laid under them at the end. */
	props: Props;
}

/** Something that happened once. Scenes are played in the order of their days. */
export interface Scene {
	daysAgo: number;
	/** Names of the pictures that it will ask for. */
	pictures?: string[];
	play(): Promise<void>;
}

/** What a map must have; a missing one is a mistake in the world's text. */
export function known<Key, Value>(map: Map<Key, Value>, key: Key): Value {
	const value = map.get(key);
	if (value === undefined) throw new Error(`The demo world speaks of ${String(key)}, which isn't there.`);
	return value;
}
