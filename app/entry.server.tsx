import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { readHandoff } from "./http/handoff.server.ts";
import { NonceContext } from "./http/nonce.tsx";
import { reportError } from "./http/report-error.server.ts";
import { RequestIdContext } from "./http/request-id.tsx";
import { textsOf } from "./i18n/i18n.server.ts";
import { TextsContext } from "./i18n/use-translation.tsx";

export { boot } from "./http/boot.server.ts";
export { readSettings } from "./http/env.server.ts";

/** Data of a page that take longer are given up; Remix reads it. */
export const streamTimeout = 10_000;

/**
 * Renders a document as one string. Nothing here streams its data, so the first bytes would come no earlier in
 * pieces, and each piece would cost its own way through React's blocks, the compressor and the socket.
 */
export default async function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remixContext: EntryContext,
	context: AppLoadContext,
): Promise<Response> {
	const { cspNonce, locale } = context;
	await readHandoff(remixContext);
	const document = renderToString(
		<RequestIdContext.Provider value={context.requestId}>
			<NonceContext.Provider value={cspNonce}>
				<TextsContext.Provider value={{ texts: textsOf(locale) }}>
					<RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
				</TextsContext.Provider>
			</NonceContext.Provider>
		</RequestIdContext.Provider>,
	);
	headers.set("Content-Type", "text/html; charset=utf-8");
	headers.set("Content-Language", locale);
	// As bytes: of a text, the Response looks at each character once more.
	return new Response(Buffer.from(`<!DOCTYPE html>${document}`), { status, headers });
}

/** What a loader or action threw that no rule of the domain explains. */
export function handleError(
	error: unknown,
	{ request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
	reportError(error, { request, context });
}
