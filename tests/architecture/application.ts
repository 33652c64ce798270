import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import * as entry from "#app/entry.server.tsx";
import * as root from "#app/root.tsx";
import routes from "#app/routes.ts";

type BuiltRoutes = Record<string, { id: string; path: string; parentId?: string; module: unknown }>;

/** The whole application as Remix runs it, from its sources, without a build: documents, data, resources. */
export async function openApplication(): Promise<
	(request: Request, context: AppLoadContext) => Promise<Response>
> {
	const built: BuiltRoutes = { root: { id: "root", path: "", module: root } };
	await collect(routes as RouteConfigEntry[], "root", built);
	const manifest = Object.fromEntries(
		Object.values(built).map(({ module: _, ...route }) => [route.id, { ...route, module: "/x.js" }]),
	);
	return createRequestHandler(
		{
			entry: { module: entry },
			routes: built,
			assets: { entry: { imports: [], module: "/x.js" }, routes: manifest, url: "/x.js", version: "1" },
			publicPath: "/",
			basename: "/",
			assetsBuildDirectory: "build/client",
			future: { v3_singleFetch: true, v3_relativeSplatPath: true, v3_throwAbortReason: true },
			isSpaMode: false,
			mode: "production",
		} as unknown as ServerBuild,
		"production",
	);
}

async function collect(entries: RouteConfigEntry[], parentId: string, built: BuiltRoutes): Promise<void> {
	for (const { file, id = file, path, index, children = [] } of entries) {
		const module = await import(/* @vite-ignore */ `../../app/${file}`);
		built[id] = { id, parentId, path: path as string, ...(index && { index }), module };
		await collect(children, id, built);
	}
}
