import type { ServerBuild } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { type AgnosticDataRouteObject, matchRoutes } from "@remix-run/router";
import { expect, test } from "vitest";
import { firstSegment, slicesOf } from "#app/http/sliced-handler.js";
import routeTable from "#app/routes.ts";

type Route = { id: string; path?: string; index?: boolean; parentId?: string };

const routes: Record<string, Route> = { root: { id: "root", path: "" } };
collect(await routeTable, "root");
const build = { routes, assets: { routes: { ...routes } } } as unknown as ServerBuild;
const slices = slicesOf(build);
const addresses = Object.values(routes).map(({ id }) =>
	`/${pathOf(id)}`.replaceAll(/:\w+\??/g, "some-thing-7").replaceAll("*", "any/where"),
);

test("every address leads to the same route in its slice as in the whole build", () => {
	for (const address of [...addresses, ...addresses.map((one) => one.toUpperCase())])
		expect([address, routeAt(sliceFor(address), address)]).toEqual([address, routeAt(build, address)]);
});

test("an address that no route names has the whole build, and so its not-found page", () => {
	for (const address of ["/", "/nowhere", "/%69deas", "//evil", "/ideas.data.data"])
		expect(sliceFor(address)).toBe(build);
});

test("asking for data alone, and in another case, leads to the same slice", () => {
	expect(firstSegment("/ideas.data")).toBe("ideas");
	expect(firstSegment("/Ideas/x-7.data")).toBe("ideas");
	expect(slices.has("ideas")).toBe(true);
});

test("a slice is a small part of the build, for the server and for the browser's list alike", () => {
	for (const [segment, slice] of slices) {
		expect([segment, Object.keys(slice.routes).length < Object.keys(routes).length / 2]).toEqual([
			segment,
			true,
		]);
		expect(Object.keys(slice.assets.routes)).toEqual(Object.keys(slice.routes));
		expect(slice.routes).toHaveProperty("root");
	}
});

function sliceFor(address: string): ServerBuild {
	return slices.get(firstSegment(address)) ?? build;
}

function routeAt({ routes: all }: ServerBuild, address: string): string | undefined {
	const tree = (parentId: string | undefined): AgnosticDataRouteObject[] =>
		Object.values(all)
			.filter((route) => route?.parentId === parentId)
			.map((route) => ({ ...(route as Route), children: tree(route?.id) }) as AgnosticDataRouteObject);
	return matchRoutes(tree(undefined), address)?.at(-1)?.route.id;
}

function collect(entries: RouteConfigEntry[], parentId: string): void {
	for (const { file, id = file, path, index, children = [] } of entries) {
		routes[id] = { id, parentId, ...(path !== undefined && { path }), ...(index && { index }) };
		collect(children, id);
	}
}

function pathOf(id: string): string {
	const route = routes[id];
	if (!route?.parentId) return "";
	return [pathOf(route.parentId), route.path].filter(Boolean).join("/");
}
