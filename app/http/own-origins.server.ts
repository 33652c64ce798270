import { isLoopback, type Settings } from "./env.server.ts";

/** The origins that this site's own pages have. */
export interface OwnOrigins {
	all(): ReadonlySet<string>;
	/** Without PUBLIC_ORIGIN the site is whatever address it listens on; gives the main one. */
	listenOn(host: string, port: number): string;
}

/** With PUBLIC_ORIGIN exactly that one; without, the address listened on, on loopback under each of its names. */
export function ownOriginsOf({ publicOrigin }: Pick<Settings, "publicOrigin">): OwnOrigins {
	const origins = new Set<string>(publicOrigin ? [publicOrigin] : []);
	return {
		all: () => origins,
		listenOn(host, port) {
			if (publicOrigin) return publicOrigin;
			const names =
				isLoopback(host) || host === "0.0.0.0" || host === "::" ? ["127.0.0.1", "localhost", "[::1]"] : [];
			const own = host.includes(":") ? `[${host}]` : host;
			for (const name of [own, ...names]) origins.add(new URL(`http://${name}:${port}`).origin);
			const shown = isLoopback(host) || names.length === 0 ? own : "127.0.0.1";
			return new URL(`http://${shown}:${port}`).origin;
		},
	};
}
