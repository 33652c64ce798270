import type { Decision, Reason } from "./decision.ts";

export type ReasonValues = Record<string, string | number>;

/** Base of every refusal by the domain. Knows no HTTP: app/http maps it to a status. */
export abstract class DomainError extends Error {
	abstract readonly kind:
		| "not-found"
		| "forbidden"
		| "conflict"
		| "rule-broken"
		| "sign-in-required"
		| "too-many"
		| "busy"
		| "too-large"
		| "no-room";
	constructor(
		readonly reason: Reason,
		readonly values: ReasonValues = {},
	) {
		super(reason);
	}
}

/** Nothing there, or nothing that this actor may know of. */
export class NotFound extends DomainError {
	readonly kind = "not-found";
	constructor(reason: Reason = "errors:notFound") {
		super(reason);
	}
}

/** The actor is known and may not. */
export class Forbidden extends DomainError {
	readonly kind = "forbidden";
}

/** Nobody is signed in, and this needs somebody. */
export class SignInRequired extends DomainError {
	readonly kind = "sign-in-required";
	constructor() {
		super("errors:signInRequired");
	}
}

/** The state has moved on, or a unique thing exists already. */
export class Conflict extends DomainError {
	readonly kind = "conflict";
}

/** A rule about one field of the input (`null`: about the whole). The form shows it beside the field. */
export class RuleBroken extends DomainError {
	readonly kind = "rule-broken";
	constructor(
		readonly field: string | null,
		reason: Reason,
		values: ReasonValues = {},
	) {
		super(reason, values);
	}
}

/** A refusal that passes by itself. */
export abstract class NotNow extends DomainError {
	constructor(
		readonly retryAfterSeconds: number,
		reason: Reason,
	) {
		super(reason, { seconds: retryAfterSeconds });
	}
}

/** This person, or this address, asked too often. */
export class TooMany extends NotNow {
	readonly kind = "too-many";
	constructor(retryAfterSeconds: number, reason: Reason = "errors:tooMany") {
		super(retryAfterSeconds, reason);
	}
}

/** Everybody together asked for more work than the server can do at once; nobody in particular did too much. */
export class Busy extends NotNow {
	readonly kind = "busy";
}

/** More bytes than are taken here; reading stopped at the limit. */
export class TooLarge extends DomainError {
	readonly kind = "too-large";
	constructor(megabytes: number, reason: Reason = "errors:uploadTooLarge") {
		super(reason, { megabytes });
	}
}

/** The disk is nearly full: nothing was written, and what is there stays readable. */
export class NoRoom extends DomainError {
	readonly kind = "no-room";
	constructor(reason: Reason = "errors:noRoom") {
		super(reason);
	}
}

/** Throws Forbidden when the decision is a refusal. */
export function ensure(decision: Decision): void {
	if (!decision.allowed) throw new Forbidden(decision.reason);
}
