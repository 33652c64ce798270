/** The topic of pages that show what is known of a model: they declare it with `concerns`. */
export function modelTopic(mediaId: number): string {
	return `model:${mediaId}`;
}
