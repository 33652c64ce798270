import { createRequestHandler } from "@remix-run/express";

/** @typedef {import("@remix-run/node").ServerBuild} ServerBuild */
/** @typedef {Omit<Parameters<typeof createRequestHandler>[0], "build"> & { build: ServerBuild }} HandlerOptions */

/**
 * Remix compares each request with every route of its build, several times, and makes all of them anew for each
 * page that it renders: a seventh of a page's time with our hundred and twenty routes. So each first segment of an address
 * has a handler of its own, with the routes that it may lead to; any other address has the whole build.
 *
 * @param {HandlerOptions} options
 * @returns {import("express").RequestHandler}
 */
export function createSlicedHandler({ build, ...options }) {
	const whole = createRequestHandler({ build, ...options });
	const handlers = new Map(
		[...slicesOf(build)].map(([segment, slice]) => [
			segment,
			createRequestHandler({ build: slice, ...options }),
		]),
	);
	return (request, response, next) =>
		(handlers.get(firstSegment(request.path)) ?? whole)(request, response, next);
}

/**
 * For each first segment that a route names, the build with only the routes that such an address may lead to.
 * @param {ServerBuild} build
 */
export function slicesOf(build) {
	return new Map([...segmentsOf(build)].map((segment) => [segment, sliceOf(build, segment)]));
}

/** In lower case, as routes are compared, and without the ending by which the browser asks for data alone. */
export const firstSegment = (/** @type {string} */ path) =>
	(path.split("/", 2)[1] ?? "").toLowerCase().replace(/\.data$/, "");

/** @param {ServerBuild} build */
function segmentsOf({ routes }) {
	const segments = Object.values(routes).map((route) => firstSegment(addressOf(route, routes)));
	return new Set(segments.filter((segment) => segment && !isOpen(segment)));
}

/** @param {string} segment */
const isOpen = (segment) => segment.startsWith(":") || segment.startsWith("*");

/**
 * The routes that an address with this first segment may lead to, with those around them.
 * @param {ServerBuild} build @param {string} segment @returns {ServerBuild}
 */
function sliceOf(build, segment) {
	const { routes, assets } = build;
	const kept = new Set();
	for (const route of Object.values(routes)) {
		const own = firstSegment(addressOf(route, routes));
		if (own !== segment && !isOpen(own)) continue;
		for (let one = routes[route.id]; one; one = one.parentId ? routes[one.parentId] : undefined)
			kept.add(one.id);
	}
	const keep = (/** @type {Record<string, any>} */ all) =>
		Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)));
	return { ...build, routes: keep(routes), assets: { ...assets, routes: keep(assets.routes) } };
}

/** @param {ServerBuild["routes"][string]} route @param {ServerBuild["routes"]} routes @returns {string} */
function addressOf(route, routes) {
	const parent = route.parentId ? routes[route.parentId] : undefined;
	const before = parent ? addressOf(parent, routes) : "";
	return route.path ? `${before}/${route.path}` : before;
}
