import type { PictureView } from "../queries.server.ts";
import type { ChosenPicture } from "./picture-row.tsx";

/** Stored pictures as a PictureField begins with them. */
export function chosenPictures(views: PictureView[]): ChosenPicture[] {
	return views.map(({ publicId, alt, variants }) => ({ publicId, alt, url: variants[0]?.url }));
}
