import { Forbidden, NotFound, RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import type { Device } from "../device.server.ts";
import { beginSession } from "../lucia.server.ts";
import { passwordMatches } from "../passwords.server.ts";
import { type Account, accountByLogin } from "../queries/accounts.server.ts";
import { accountLimits, addressLimits } from "../rules/throttling.ts";
import { endSession } from "./sessions.server.ts";
import type { SignedIn } from "./sign-up.server.ts";
import { claimAttempt, forgiveAttempt, throttleName } from "./throttle.server.ts";

interface SignInBase {
	device: Device;
	origin: string;
	now: Date;
	/** The session that the browser carried until now; it ends. */
	previousSessionId: string | null;
}

/**
 * Signs in by handle or e-mail and password, into a new session. Unknown, deleted and passwordless accounts answer
 * as a wrong password does, in the same time. Throws RuleBroken, TooMany.
 */
export async function signIn(
	db: Database,
	input: SignInBase & { login: string; password: string },
): Promise<SignedIn & Pick<Account, "locale" | "theme">> {
	const { login, password, device, now } = input;
	const keys = { account: `sign-in:${throttleName(login)}`, address: `sign-in:${device.addressHash}` };
	await claimAttempt(db, { [keys.account]: accountLimits, [keys.address]: addressLimits }, now);
	const account = await accountByLogin(db, login);
	const right = await passwordMatches(account?.passwordHash, password);
	if (!account || !right) throw new RuleBroken(null, "accounts:signIn.wrong");
	await forgiveAttempt(db, keys);
	return { ...(await enter(db, account.id, input)), locale: account.locale, theme: account.theme };
}

/** Signs in as a member of the demo world, without a password. Throws Forbidden where there is no demo, NotFound. */
export async function signInToDemo(
	db: Database,
	input: SignInBase & { handle: string; demo: boolean },
): Promise<SignedIn> {
	if (!input.demo) throw new Forbidden("accounts:demo.off");
	const account = await accountByLogin(db, input.handle);
	if (!account?.isDemo) throw new NotFound();
	return enter(db, account.id, input);
}

async function enter(db: Database, userId: number, input: SignInBase): Promise<SignedIn> {
	const { previousSessionId, origin, device, now } = input;
	if (previousSessionId) await endSession(db, previousSessionId);
	return { userId, ...(await beginSession({ db, origin }, userId, device, now)) };
}
