import { ballotPicturePlaces } from "../features/ballots/index.server.ts";
import { commentPicturePlaces } from "../features/discussion/index.server.ts";
import { makePicturePlaces } from "../features/feedback/index.server.ts";
import { ideaPicturePlaces } from "../features/ideas/index.server.ts";
import type { PicturePlaces } from "../features/media/index.server.ts";
import { projectPicturePlaces } from "../features/projects/index.server.ts";
import { threadOwners } from "./thread-owners.server.ts";

/** Everything that shows pictures in the open, gathered from the features; the first is named where several show one. */
export const picturePlaces: PicturePlaces[] = [
	projectPicturePlaces,
	makePicturePlaces,
	ideaPicturePlaces,
	ballotPicturePlaces,
	commentPicturePlaces(threadOwners),
];
