/** The options of Remix's Vite plugin; vite.config.ts reads them. @type {import("@remix-run/dev").VitePluginConfig} */
export default {
	appDirectory: "app",
	buildDirectory: "build",
	ssr: true,
	// Every route module is named in routes.ts; nothing is found by its file name.
	ignoredRouteFiles: ["**/*"],
	future: {
		v3_fetcherPersist: true,
		v3_relativeSplatPath: true,
		v3_throwAbortReason: true,
		v3_routeConfig: true,
		v3_singleFetch: true,
		// Misroutes tabs that were opened before a deploy, and one 7 KB request cost a second of CPU.
		v3_lazyRouteDiscovery: false,
	},
};
