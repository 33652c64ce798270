export { chosenPictures } from "./components/chosen-pictures.ts";
export { FileFacts, formatBytes } from "./components/file-facts.tsx";
export { FileUploadForm } from "./components/file-upload-form.tsx";
export { FocalField } from "./components/focal-field.tsx";
export { PictureField } from "./components/picture-field.tsx";
export { AltField, type ChosenPicture, Thumbnail } from "./components/picture-row.tsx";
export { UploadFrame } from "./components/upload-frame.tsx";
export { arranged, isArchiveType, isTextType, placed } from "./rules.ts";
