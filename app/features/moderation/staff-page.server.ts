import type { LoaderFunctionArgs } from "@remix-run/node";
import { memberPage } from "#app/features/accounts/index.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import { ensure } from "#app/kernel/domain-error.ts";
import { canModerate } from "./policy.ts";

/** A loader for moderators and administrators only. */
export function staffPage<Result>(
	run: (args: LoaderFunctionArgs & { actor: Member }) => Promise<Result> | Result,
) {
	return memberPage((args) => {
		ensure(canModerate(args.actor));
		return run(args);
	});
}
