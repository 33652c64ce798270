import { PassThrough } from "node:stream";
import {
	type ActionFunctionArgs,
	type AppLoadContext,
	createReadableStreamFromReadable,
	type EntryContext,
	type LoaderFunctionArgs,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { NonceContext } from "./http/nonce.tsx";
import { reportError } from "./http/report-error.server.ts";
import { RequestIdContext } from "./http/request-id.tsx";
import { i18nFor } from "./i18n/i18n.server.ts";

export { boot } from "./http/boot.server.ts";
export { readSettings } from "./http/env.server.ts";

/** Loaders that stream must have settled by then; Remix reads it too. */
export const streamTimeout = 10_000;

/** Renders a document. Robots, and pages that may be kept, wait for all of it; a person gets the first bytes early. */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remixContext: EntryContext,
	context: AppLoadContext,
): Promise<Response> {
	return new Promise((resolve, reject) => {
		const { cspNonce, locale, requestId } = context;
		const whole = isbot(request.headers.get("user-agent") ?? "");
		let shellSent = false;
		let answered = status;
		const stream = renderToPipeableStream(
			<NonceContext.Provider value={cspNonce}>
				<RequestIdContext.Provider value={requestId}>
					<I18nextProvider i18n={i18nFor(locale)}>
						<RemixServer
							context={remixContext}
							url={request.url}
							abortDelay={streamTimeout}
							nonce={cspNonce}
						/>
					</I18nextProvider>
				</RequestIdContext.Provider>
			</NonceContext.Provider>,
			{
				nonce: cspNonce,
				[whole ? "onAllReady" : "onShellReady"]: send,
				onShellError(error) {
					clearTimeout(timer);
					reject(error);
				},
				onAllReady: whole ? send : () => clearTimeout(timer),
				onError(error) {
					answered = 500;
					// Before the shell is sent the error comes back through onShellError, and Remix reports it.
					if (shellSent) reportError(error, { request, context });
				},
			},
		);
		const timer = setTimeout(() => stream.abort(), streamTimeout + 1000);

		function send(): void {
			shellSent = true;
			if (whole) clearTimeout(timer);
			const body = new PassThrough();
			body.once("close", () => clearTimeout(timer));
			headers.set("Content-Type", "text/html; charset=utf-8");
			headers.set("Content-Language", locale);
			resolve(new Response(createReadableStreamFromReadable(body), { status: answered, headers }));
			stream.pipe(body);
		}
	});
}

/** What a loader or action threw that no rule of the domain explains. */
export function handleError(
	error: unknown,
	{ request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
	reportError(error, { request, context });
}
