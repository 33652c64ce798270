/** Gives a picture to whoever looks, as a file of this name. */
export function savePicture(picture: Blob, name: string): void {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(picture);
	link.download = `${name}.png`;
	link.click();
	URL.revokeObjectURL(link.href);
}

/** A file's name without its ending. */
export function withoutEnding(name: string): string {
	return name.replace(/\.[^.]*$/, "");
}
