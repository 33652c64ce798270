import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { refusalOf } from "./refusal.server.ts";

/**
 * Wraps a loader, or an action that isn't a form: what the domain throws becomes an error page of the right status.
 * `export const loader = page(async ({ context, params }) => …)`
 */
export function page<Result>(
	run: (args: LoaderFunctionArgs & ActionFunctionArgs) => Promise<Result> | Result,
) {
	return async (args: LoaderFunctionArgs | ActionFunctionArgs): Promise<Result> => {
		try {
			return await run(args);
		} catch (error) {
			throw refusalOf(error, args);
		}
	};
}
