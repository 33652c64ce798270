import type { SubmissionResult } from "@conform-to/react";
import type { LikeStanding } from "../picture-places.server.ts";
import type { PictureView } from "../queries.server.ts";
import { inPlaces } from "../rules.ts";
import type { ChosenPicture } from "./picture-row.tsx";

/** Stored pictures as a PictureField begins with them; `likeness` as `likenessOf` gives it. */
export function chosenPictures(
	views: PictureView[],
	likeness: Record<string, LikeStanding> = {},
): ChosenPicture[] {
	return views.map(({ publicId, alt, variants, focal, width, height }) => ({
		...{ publicId, alt, focal, url: variants[0]?.url, ratio: width / height },
		like: likeness[publicId],
	}));
}

/**
 * Pictures of a form that came back, with their words and focal points as they were sent; null when it didn't come
 * back. Their ids are those under `name`, or these.
 */
export function picturesBack(
	result: SubmissionResult<string[]> | null | undefined,
	name: string | unknown[] = "pictures",
): ChosenPicture[] | null {
	const sent = result?.initialValue as Record<string, unknown> | null | undefined;
	if (!sent) return null;
	const named = typeof name === "string" ? [sent[name] ?? []].flat() : name;
	const ids = named.filter((id): id is string => typeof id === "string" && id !== "");
	const [alts, points, places] = [textsOf(sent.alt), textsOf(sent.focal), textsOf(sent.place)];
	const wanted = Object.fromEntries(
		Object.entries(places).map(([id, place]) => [id, Number(place) || undefined]),
	);
	return inPlaces(ids, wanted).map((publicId) => {
		const [x, y] = (points[publicId] ?? "").split(" ").map(Number);
		const focal = x !== undefined && y !== undefined ? { x: x || 0, y: y || 0 } : undefined;
		return { publicId, alt: alts[publicId] ?? "", focal };
	});
}

function textsOf(value: unknown): Record<string, string> {
	const entries = Object.entries(value && typeof value === "object" ? value : {});
	return Object.fromEntries(
		entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
	);
}
