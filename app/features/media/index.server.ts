export { type ArchiveEntry, archiveEntries } from "./archive-list.server.ts";
export {
	attachDrawnPicture,
	attachMedia,
	sweepUnusedMedia,
} from "./commands/attach.server.ts";
export { type StoredFile, storeFile } from "./commands/files.server.ts";
export { attachPictures, saidOf, type TakenPictures, takePictures } from "./commands/form-pictures.server.ts";
export { hashPictures } from "./commands/hash.server.ts";
export { setMediaHidden } from "./commands/hide.server.ts";
export {
	finishPicture,
	folderOfKey,
	keepDrawnPicture,
	keepPicture,
	type MediaServices,
	type PreparedPicture,
	preparePicture,
	removeMedia,
	type StoredPicture,
	storePicture,
	unlessGone,
} from "./commands/pictures.server.ts";
export type { PictureLooks } from "./commands/present.server.ts";
export { tidyMedia } from "./commands/tidy.server.ts";
export { countDownload, type NotedDownload, noteDownload } from "./downloads.server.ts";
export { focalPoint, pictureFields, pictureId, type SentPictures } from "./forms.ts";
export { type LengthUnit, type ModelShape, shapeOf } from "./inspection/shape-of.server.ts";
export { hashDistance, nearest } from "./likeness.ts";
export { likenessOf, likeStandings, type PicturePlaces } from "./picture-places.server.ts";
export {
	type FileSource,
	type FileView,
	fileSources,
	fileViews,
	findMedia,
	type LikePicture,
	likePictures,
	type MediaForReview,
	type MediaRow,
	mediaForReview,
	type PictureView,
	pictureHashes,
	pictureViews,
} from "./queries.server.ts";
export {
	arranged,
	isArchiveType,
	isTextType,
	longestAlt,
	type ModelKind,
	modelKindOf,
	modelTypes,
} from "./rules.ts";
export { type SentFile, storeSentFile } from "./sent-file.server.ts";
export { attachmentName, type ByteRange, inertHeaders, rangedAnswer } from "./serving.server.ts";
