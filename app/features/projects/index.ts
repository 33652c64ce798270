export { canMake, canSeeProject, canSeeVersion } from "./policy.ts";
export type { VersionKind } from "./rules/kinds.ts";
export { currentVersion, isPublic, type VersionState } from "./rules/version-lifecycle.ts";
export {
	compareVersionNumbers,
	parseVersionNumber,
	type VersionNumber,
	writeVersionNumber,
} from "./rules/version-number.ts";
