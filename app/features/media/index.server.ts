export { attachMedia, describePictures, sweepUnusedMedia } from "./commands/attach.server.ts";
export {
	finishPicture,
	type MediaServices,
	type StoredPicture,
	storePicture,
} from "./commands/pictures.server.ts";
export { type FileView, fileViews, type PictureView, pictureViews } from "./queries.server.ts";
