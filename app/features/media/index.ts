export { chosenPictures } from "./components/chosen-pictures.ts";
export { FileFacts, formatBytes } from "./components/file-facts.tsx";
export { acceptedFiles, type ChosenFile, FileField } from "./components/file-field.tsx";
export { FileUploadForm } from "./components/file-upload-form.tsx";
export { PictureField } from "./components/picture-field.tsx";
export type { ChosenPicture } from "./components/picture-row.tsx";
