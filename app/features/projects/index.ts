export { EmptyPicture } from "./components/empty-picture.tsx";
export { GrowthLine } from "./components/growth-line.tsx";
export { KindBadge } from "./components/kind-badge.tsx";
export { WantedList } from "./components/new-project-start.tsx";
export { ProjectCard, ProjectGrid } from "./components/project-card.tsx";
export { canMake, canSeeProject, canSeeVersion } from "./policy.ts";
export type { VersionView } from "./queries/versions.server.ts";
export type { VersionKind } from "./rules/kinds.ts";
export { currentVersion, isPublic, type VersionState } from "./rules/version-lifecycle.ts";
export {
	compareVersionNumbers,
	parseVersionNumber,
	type VersionNumber,
	writeVersionNumber,
} from "./rules/version-number.ts";
