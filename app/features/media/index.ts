export { chosenPictures, picturesBack } from "./components/chosen-pictures.ts";
export { FileFacts, formatBytes } from "./components/file-facts.tsx";
export { FileUploadForm } from "./components/file-upload-form.tsx";
export { PictureField } from "./components/picture-field.tsx";
export { pictureNames } from "./components/picture-names.ts";
export type { ChosenPicture } from "./components/picture-row.tsx";
export { UploadFrame } from "./components/upload-frame.tsx";
export type { LikeStanding } from "./picture-places.server.ts";
export { arranged, isArchiveType, isTextType, placed } from "./rules.ts";
