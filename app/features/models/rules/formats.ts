interface ModelFile {
	name: string;
	/** null where it isn't known: such a file stands for itself. */
	triangles: number | null;
}

/** Each model once: the same in another format (clip.stl, clip.3mf) is left out. `read` says what a thing's file is. */
export function eachModelOnce<Thing>(things: Thing[], read: (thing: Thing) => ModelFile | null): Thing[] {
	const known = new Set<string>();
	return things.filter((thing) => {
		const file = read(thing);
		if (!file || file.triangles === null) return true;
		const key = `${file.name.replace(/\.[^.]+$/, "")} ${file.triangles}`;
		const isNew = !known.has(key);
		known.add(key);
		return isNew;
	});
}
