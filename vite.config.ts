import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
	plugins: [tailwindcss(), remix(remixConfig)],
	build: { target: "es2022", sourcemap: false, assetsInlineLimit: 0 },
	// A chunk that is larger than this deserves a look before it lands.
	server: { host: "127.0.0.1" },
});
