import {
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	useLoaderData,
	useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { useNonce } from "./http/nonce.tsx";
import { page } from "./http/page.server.ts";
import { usePageNamespaces } from "./i18n/handle.ts";
import { useLocale } from "./i18n/use-locale.ts";
import { isMember } from "./kernel/actor.ts";
import "./app.css";

export const loader = page(({ context }) => {
	const { actor } = context;
	return {
		theme: context.theme,
		locale: context.locale,
		requestId: isMember(actor) ? context.requestId : null,
		demo: context.demo,
		viewer: isMember(actor) ? { id: actor.id, handle: actor.handle, role: actor.role } : null,
	};
});

export function Layout({ children }: { children: ReactNode }) {
	const data = useRouteLoaderData<typeof loader>("root");
	const locale = useLocale();
	const nonce = useNonce();
	return (
		<html lang={locale} data-theme={data?.theme ?? "system"} data-texts={usePageNamespaces().join(" ")}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<Meta />
				<Links />
			</head>
			<body>
				{children}
				<ScrollRestoration nonce={nonce} />
				<Scripts nonce={nonce} />
			</body>
		</html>
	);
}

export default function Root() {
	useLoaderData<typeof loader>();
	return <Outlet />;
}
