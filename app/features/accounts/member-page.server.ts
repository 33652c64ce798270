import type { LoaderFunctionArgs } from "@remix-run/node";
import { page } from "#app/http/page.server.ts";
import { isMember, type Member } from "#app/kernel/actor.ts";
import { SignInRequired } from "#app/kernel/domain-error.ts";

/** A loader for members only; visitors are led to sign in and back. */
export function memberPage<Result>(
	run: (args: LoaderFunctionArgs & { actor: Member }) => Promise<Result> | Result,
) {
	return page((args) => {
		const { actor } = args.context;
		if (!isMember(actor)) throw new SignInRequired();
		return run({ ...args, actor });
	});
}
