import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Advisory, advisories } from "./advisories.ts";

const { packages }: { packages: Record<string, { version?: string }> } = JSON.parse(
	readFileSync("package-lock.json", "utf8"),
);

test("no package in the lock file has a fault that the table knows of, unless it says why that may stand", () => {
	const faulty = advisories.filter((one) => !one.standing && lockedWith(one).length > 0);
	expect(faulty.map((one) => [one.id, lockedWith(one)])).toEqual([]);
	const overcome = advisories.filter((one) => one.standing && lockedWith(one).length === 0);
	expect(overcome.map(({ id, package: name }) => `${id}: ${name} is beyond it, its reason can go`)).toEqual(
		[],
	);
});

test("the table names packages that are in the lock file, each fault once", () => {
	const names = new Set(Object.keys(packages).map(nameOf));
	expect(advisories.filter(({ package: name }) => !names.has(name))).toEqual([]);
	expect(new Set(advisories.map(({ id }) => id)).size).toBe(advisories.length);
});

test("versions are compared as numbers", () => {
	const fault: Advisory = { id: "", package: "x", from: "1.9.0", fixed: "1.10.2" };
	expect(["1.8.9", "1.9.0", "1.10.1", "1.10.2", "2.0.0"].filter((version) => isIn(version, fault))).toEqual([
		"1.9.0",
		"1.10.1",
	]);
});

function lockedWith(advisory: Advisory): string[] {
	return Object.entries(packages).flatMap(([path, { version = "" }]) =>
		nameOf(path) === advisory.package && isIn(version, advisory) ? [`${path} ${version}`] : [],
	);
}

function nameOf(path: string): string {
	return path.split("node_modules/").at(-1) ?? "";
}

function isIn(version: string, { from = "0.0.0", fixed }: Advisory): boolean {
	return compare(version, from) >= 0 && compare(version, fixed) < 0;
}

function compare(one: string, other: string): number {
	const [a, b] = [one, other].map((version) => version.split("-")[0]?.split(".").map(Number) ?? []);
	for (let index = 0; index < 3; index += 1) {
		const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
