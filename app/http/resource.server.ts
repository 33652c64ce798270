import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { DomainError } from "../kernel/domain-error.ts";
import { type Refusal, refusalOf, sayWhen, statusOf } from "./refusal.server.ts";

/**
 * Wraps a loader or action that answers bytes or JSON and has no page: a refusal is its status with
 * `{ reason, values }` as JSON, also "sign in first", which a fetch can't follow.
 */
export function resource(run: (args: LoaderFunctionArgs & ActionFunctionArgs) => Promise<Response>) {
	return async (args: LoaderFunctionArgs | ActionFunctionArgs): Promise<Response> => {
		try {
			return await run(args);
		} catch (error) {
			if (!(error instanceof DomainError)) throw refusalOf(error, args);
			const refusal: Refusal = { reason: error.reason, values: error.values };
			sayWhen(error, args.context);
			return Response.json(refusal, { status: statusOf[error.kind] });
		}
	};
}
