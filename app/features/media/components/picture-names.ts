/** How a form names what it sends of its pictures. */
export interface PictureNames {
	/** The plain file input without JavaScript. */
	files: string;
	/** The fields of one picture, which is the `at`th of its list. */
	of(publicId: string, at: number): { id: string; alt: string; focal: string; place?: string };
}

/** As `pictureFields` reads them, with other words for the ids and files where a form has several lists. */
export function pictureNames(ids = "pictures", files = "files"): PictureNames {
	return {
		files,
		of: (publicId) => ({
			id: ids,
			alt: `alt.${publicId}`,
			focal: `focal.${publicId}`,
			place: `place.${publicId}`,
		}),
	};
}
