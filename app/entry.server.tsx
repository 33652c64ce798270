import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { NonceContext } from "./http/nonce.tsx";
import { reportError } from "./http/report-error.server.ts";
import { RequestIdContext } from "./http/request-id.tsx";
import { wholeDocument } from "./http/whole-document.server.ts";
import { i18nFor } from "./i18n/i18n.server.ts";

export { boot } from "./http/boot.server.ts";
export { readSettings } from "./http/env.server.ts";

/** A rendering that takes longer is given up; Remix reads it too. */
export const streamTimeout = 10_000;

/**
 * Renders a document and sends it in one piece. Nothing here streams its data, so the first bytes would come no
 * earlier in pieces, and each piece would cost its own way through the compressor and the socket.
 */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remixContext: EntryContext,
	context: AppLoadContext,
): Promise<Response> {
	return new Promise((resolve, reject) => {
		const { cspNonce, locale } = context;
		let answered = status;
		let shellStands = false;
		const stream = renderToPipeableStream(
			<RequestIdContext.Provider value={context.requestId}>
				<NonceContext.Provider value={cspNonce}>
					<I18nextProvider i18n={i18nFor(locale)}>
						<RemixServer
							context={remixContext}
							url={request.url}
							abortDelay={streamTimeout}
							nonce={cspNonce}
						/>
					</I18nextProvider>
				</NonceContext.Provider>
			</RequestIdContext.Provider>,
			{
				nonce: cspNonce,
				onShellReady() {
					shellStands = true;
				},
				onAllReady() {
					clearTimeout(timer);
					wholeDocument(stream).then((document) => {
						headers.set("Content-Type", "text/html; charset=utf-8");
						headers.set("Content-Language", locale);
						resolve(new Response(document, { status: answered, headers }));
					}, reject);
				},
				onShellError(error) {
					clearTimeout(timer);
					reject(error);
				},
				onError(error) {
					answered = 500;
					// Before, it comes back through onShellError as well, and Remix reports it.
					if (shellStands) reportError(error, { request, context });
				},
			},
		);
		const timer = setTimeout(() => stream.abort(), streamTimeout + 1000);
	});
}

/** What a loader or action threw that no rule of the domain explains. */
export function handleError(
	error: unknown,
	{ request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
	reportError(error, { request, context });
}
