import { eachModelOnce, type ModelView } from "#app/features/models/index.ts";

interface Depicted<Picture, Entry> {
	pictures: Entry[];
	files: { file: { name: string }; model: ModelView | null; still: Picture | null }[];
}

/** A version's pictures; where nobody has put one, what was drawn of its models, each under its file's name. */
export function shownPictures<Picture, Entry>({
	pictures,
	files,
}: Depicted<Picture, Entry>): (Entry | { picture: Picture; caption: string; role: "render" })[] {
	if (pictures.length > 0) return pictures;
	const drawn = files.flatMap(({ file, model, still }) => (still ? [{ name: file.name, model, still }] : []));
	const once = eachModelOnce(drawn, ({ name, model }) => ({
		name,
		triangles: model?.facts?.whole.triangles ?? null,
	}));
	return once.map(({ name, still }) => ({ picture: still, caption: name, role: "render" }));
}
