export { chosenPictures } from "./components/chosen-pictures.ts";
export { PictureField } from "./components/picture-field.tsx";
export type { ChosenPicture } from "./components/picture-row.tsx";
