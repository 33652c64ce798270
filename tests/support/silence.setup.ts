import { afterEach, beforeEach, expect, vi } from "vitest";

/** What code says on the console is a defect, unless the test expects it with its own `vi.spyOn(console, …)`. */
const said: string[] = [];

beforeEach(() => {
	said.length = 0;
	for (const method of ["error", "warn"] as const)
		vi.spyOn(console, method).mockImplementation((...parts) => {
			said.push(`console.${method}: ${parts.map(String).join(" ")}`);
		});
});

afterEach(() => {
	const found = [...said];
	vi.restoreAllMocks();
	expect(found, "nothing is said on the console").toEqual([]);
});
