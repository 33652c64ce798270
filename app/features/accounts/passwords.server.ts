import { hash, verify } from "@node-rs/argon2";
import { Busy, RuleBroken } from "#app/kernel/domain-error.ts";

/** OWASP's second recommendation for argon2id; about 70 ms on one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 2;
const mayWait = 50;

/** Of a password that nobody has: checked where there is no account, so that the answer takes as long. */
const nobodysHash =
	"$argon2id$v=19$m=19456,t=2,p=1$r42SNHEKC4cppIeIpbOq0g$h1Jue4qggbu6vRJg6o1nCL8K6qbGjbFNbkDDtXmfTws";

/** The hash to store. Throws Busy when too many people are being hashed for. */
export function hashPassword(password: string): Promise<string> {
	return inTurn(() => hash(password, cost));
}

/** Whether the password is the account's. Takes the same time for accounts that don't exist or have none. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
	const matches = await inTurn(() => verify(stored ?? nobodysHash, password).catch(() => false));
	return matches && Boolean(stored);
}

/** Throws RuleBroken for a password among the common ones, or equal to what everybody knows of the account. */
export async function refuseGuessable(field: string, password: string, known: string[]): Promise<void> {
	const plain = password.toLowerCase();
	const guesses = known.flatMap((text) => [text.toLowerCase(), text.toLowerCase().split("@")[0]]);
	if (guesses.includes(plain)) throw new RuleBroken(field, "accounts:password.likeTheAccount");
	common ??= loadCommon();
	if ((await common).has(plain)) throw new RuleBroken(field, "accounts:password.common");
}

let common: Promise<Set<string>> | undefined;

async function loadCommon(): Promise<Set<string>> {
	const { dictionary } = await import("@zxcvbn-ts/language-common");
	const words: string[] = dictionary["passwords-common"];
	return new Set(words.filter((word) => word.length >= 8));
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
	if (running >= atOnce) {
		if (waiting.length >= mayWait) throw new Busy(5, "accounts:busy");
		await new Promise<void>((resolve) => waiting.push(resolve));
	} else {
		running += 1;
	}
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else running -= 1;
	}
}
