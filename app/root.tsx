import {
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	useRouteError,
	useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { shellViewer } from "#app/features/shell/index.server.ts";
import { ErrorPage, Shell } from "#app/features/shell/index.ts";
import { keptForms } from "./http/kept-form.server.ts";
import { useNonce } from "./http/nonce.tsx";
import { page } from "./http/page.server.ts";
import { timeZoneOf } from "./http/preferences.server.ts";
import { useRequestId } from "./http/request-id.tsx";
import { usePageNamespaces } from "./i18n/handle.ts";
import { translator } from "./i18n/i18n.server.ts";
import { useLocale } from "./i18n/use-locale.ts";
import "./app.css";
import { isMember } from "./kernel/actor.ts";
import { HeadLinks } from "./ui/head-links.tsx";
import fonts from "./ui/styles/fonts.css?url";

export const loader = page(async ({ context, request }) => {
	const { actor, locale, db } = context;
	const t = translator(locale);
	return {
		theme: context.theme,
		locale,
		origin: context.origin,
		demo: context.demo,
		siteTitle: t("shell:title"),
		siteDescription: t("shell:description"),
		viewer: await shellViewer(db, actor),
		timeZone: isMember(actor) ? timeZoneOf(request.headers.get("cookie")) : "UTC",
		kept: isMember(actor) ? await keptForms(context, request) : [],
	};
});

export { siteMeta as meta } from "./ui/page-meta.ts";

export function Layout({ children }: { children: ReactNode }) {
	const data = useRouteLoaderData<typeof loader>("root");
	const failed = Boolean(useRouteError());
	const locale = useLocale();
	const nonce = useNonce();
	const requestId = useRequestId();
	return (
		<html
			lang={locale}
			data-theme={data?.theme ?? "system"}
			data-texts={usePageNamespaces().join(" ")}
			data-request={failed ? requestId : undefined}
		>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
				<Meta />
				<HeadLinks origin={data?.origin} theme={data?.theme ?? "system"} />
				<Links />
			</head>
			<body>
				<Shell viewer={data?.viewer ?? null} theme={data?.theme ?? "system"} demo={data?.demo}>
					{children}
				</Shell>
				{/* Down here the long list of font slices holds up nothing above it. */}
				<link rel="stylesheet" href={fonts} />
				<ScrollRestoration nonce={nonce} />
				<Scripts nonce={nonce} />
			</body>
		</html>
	);
}

export default function Root() {
	return <Outlet />;
}

export function ErrorBoundary() {
	const requestId = useRequestId();
	return <ErrorPage error={useRouteError()} requestId={requestId} />;
}
