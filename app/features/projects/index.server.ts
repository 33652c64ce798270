export { setProjectHidden } from "./commands/curate.server.ts";
export { downloadJobs } from "./commands/downloads.server.ts";
export { openDraft, saveDraft } from "./commands/drafts.server.ts";
export { noteMakerActivity } from "./commands/maker-activity.server.ts";
export { acceptInvitation, inviteMaker } from "./commands/makers.server.ts";
export { openProject } from "./commands/opening.server.ts";
export { publishVersion, recallVersion } from "./commands/publishing.server.ts";
export { projectsDeadlineHandlers, projectsEventHandlers } from "./commands/reactions.server.ts";
export { renewProjectIndex } from "./commands/search-index.server.ts";
export { takeUpIdea } from "./commands/taking-up.server.ts";
export { lastProjectId, projectAddresses } from "./queries/addresses.server.ts";
export { type ProjectCard, projectCards, projectPath, versionPath } from "./queries/cards.server.ts";
export { type ClaimView, claimsOfVersion, claimsOfVersions } from "./queries/claims.server.ts";
export { categoryChoices, listProjects, projectsAnswering } from "./queries/lists.server.ts";
export { type MakerPage, readMaker } from "./queries/maker-page.server.ts";
export { isMakerOf, makerIdsOf, projectFacts, projectsMadeBy } from "./queries/makers.server.ts";
export { projectPicturePlaces } from "./queries/picture-places.server.ts";
export { type ProjectFrame, readFrame } from "./queries/project-page.server.ts";
export {
	projectThreadOwner,
	versionThreadOwner,
} from "./queries/thread-owners.server.ts";
export { readVersion, type VersionPage } from "./queries/version-page.server.ts";
export { type VersionView, versionLine, versionViews } from "./queries/versions.server.ts";
export { visibleProjects } from "./queries/visible.server.ts";
export { type WantedIdea, wantedIdeas } from "./queries/wanted-ideas.server.ts";
