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
	server: { host: "127.0.0.1" },
});
