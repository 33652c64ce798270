import type { ThreadOwners } from "../features/discussion/index.server.ts";
import { roundThreadOwner } from "../features/feedback/index.server.ts";
import { ideaThreadOwner } from "../features/ideas/index.server.ts";
import { projectThreadOwner, versionThreadOwner } from "../features/projects/index.server.ts";

/** Everything that can be discussed, gathered from the features. */
export const threadOwners: ThreadOwners = {
	idea: ideaThreadOwner,
	project: projectThreadOwner,
	version: versionThreadOwner,
	round: roundThreadOwner,
};
