import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
	plugins: [tailwindcss(), remix(remixConfig)],
	build: { target: "es2022", sourcemap: false, assetsInlineLimit: 0 },
	// Built in, so that only what is used of them is loaded at the start: a third of its time. The adapter, because
	// there must be one drizzle.
	ssr: { noExternal: ["lucide-react", "drizzle-orm", "@lucia-auth/adapter-drizzle"] },
	// In development: what the browser needs, told in advance. Looking for it, Vite reads routes with their server's
	// half, and fails on native modules.
	optimizeDeps: {
		noDiscovery: true,
		include: [
			...["react", "react/jsx-runtime", "react/jsx-dev-runtime", "react-dom", "react-dom/client"],
			...["@remix-run/react", "@conform-to/react", "clsx", "lucide-react"],
		],
	},
	server: { host: "127.0.0.1" },
});
