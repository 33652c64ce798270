import { defineConfig } from "vitest/config";

// What a browser shows is awaited; an answer that never comes shows itself all the same.
const patient = { poll: { timeout: 15_000 } };

/**
 * One project per kind of test; `npm test` runs them as phases. A file that asks for `testDatabase()` gets one
 * from the engines that the global setup starts when they are first asked for.
 */
export default defineConfig({
	test: {
		globalSetup: ["tests/support/engines.setup.ts"],
		pool: "forks",
		maxWorkers: 2,
		// Many phases share the cores; what hangs in the database is ended after fifteen seconds.
		testTimeout: 40_000,
		hookTimeout: 60_000,
		reporters: ["default"],
		projects: [
			{
				extends: true,
				test: {
					name: "quick",
					// Files share what they import: loading it anew for each took half of the time.
					isolate: false,
					include: ["tests/**/*.test.{ts,tsx}"],
					exclude: ["tests/{pages,journeys,reliability,bench}/**"],
					setupFiles: ["tests/support/silence.setup.ts"],
				},
			},
			{
				extends: true,
				test: {
					name: "reliability",
					include: ["tests/reliability/**/*.test.ts"],
					testTimeout: 120_000,
					fileParallelism: false,
				},
			},
			{
				extends: true,
				test: {
					name: "pages",
					maxConcurrency: 3,
					expect: patient,
					include: ["tests/pages/**/*.test.{ts,tsx}"],
					globalSetup: ["tests/support/demo-site.setup.ts"],
					testTimeout: 120_000,
					hookTimeout: 180_000,
				},
			},
			{
				extends: true,
				test: {
					name: "journeys",
					expect: patient,
					include: ["tests/journeys/**/*.test.ts"],
					testTimeout: 180_000,
					hookTimeout: 180_000,
				},
			},
		],
	},
});
