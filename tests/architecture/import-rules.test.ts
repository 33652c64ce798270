import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { expect, test } from "vitest";
import { importRules } from "./import-rules.js";

test("nobody imports whom they may not", { timeout: 120_000 }, async () => {
	const { options, ...ruleSet } = importRules;
	const result = await cruise(["app", "db"], { ...options, ruleSet, validate: true }, undefined, {
		tsConfig: extractTSConfig("tsconfig.json"),
	});
	const { summary } = result.output as ICruiseResult;
	expect(summary.totalCruised).toBeGreaterThan(50);
	expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});
