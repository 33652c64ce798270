import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import { z } from "zod";

import { formAction } from "#app/http/form-action.server.ts";
import { anonymous } from "#app/kernel/actor.ts";
import {
	Busy,
	Conflict,
	type DomainError,
	Forbidden,
	RuleBroken,
	TooMany,
} from "#app/kernel/domain-error.ts";

async function refusedWith(error: DomainError): Promise<{ response: Response; wait: number | null }> {
	let wait: number | null = null;
	const comeBackAfter = (seconds: number) => {
		wait = seconds;
	};
	const action = formAction({
		schema: z.strictObject({ words: z.string(), password: z.string() }),
		access: "anyone",
		run: () => Promise.reject(error),
	});
	const body = new URLSearchParams({ words: "long and dear", password: "secret words" });
	const request = new Request("http://localhost/form", { method: "POST", body });
	const context = { actor: anonymous, comeBackAfter } as unknown as AppLoadContext;
	const response = (await action({ request, context, params: {} })) as Response;
	return { response, wait };
}

test("a refused form comes back with its status, when to come again, and all but the secrets", async () => {
	const refusals: [DomainError, number, number | null][] = [
		[new RuleBroken("words", "errors:invalid"), 422, null],
		[new Conflict("errors:formStillRunning"), 409, null],
		[new Forbidden("errors:suspended"), 403, null],
		[new TooMany(40), 429, 40],
		[new Busy(5, "accounts:busy"), 503, 5],
	];
	for (const [error, status, expected] of refusals) {
		const { response, wait } = await refusedWith(error);
		expect(response.status, error.kind).toBe(status);
		expect(wait, error.kind).toBe(expected);
		const { submission } = await response.json();
		expect(submission.initialValue).toEqual({ words: "long and dear" });
	}
});
