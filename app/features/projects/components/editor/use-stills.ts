import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { PictureView } from "#app/ui/picture.tsx";
import type { VersionParts } from "../../queries/versions.server.ts";

const mostQuestions = 12;

/**
 * The stills of models by their files' public ids. A still is drawn some seconds after its file has come, so the page
 * asks for it a few times, less and less often, while a model is without one.
 */
export function useStills(
	files: VersionParts["files"],
	rows: { publicId: string; mime: string }[],
): Map<string, PictureView> {
	const stills = new Map(files.flatMap(({ file, still }) => (still ? [[file.publicId, still]] : [])));
	const waiting = rows.filter(({ publicId, mime }) => mime.startsWith("model/") && !stills.has(publicId));
	const key = waiting.map(({ publicId }) => publicId).join(" ");
	const { revalidate, state } = useRevalidator();
	const asked = useRef({ key: "", times: 0 });
	useEffect(() => {
		if (asked.current.key !== key) asked.current = { key, times: 0 };
		const { times } = asked.current;
		if (key === "" || state !== "idle" || times >= mostQuestions) return;
		const timer = setTimeout(
			() => {
				asked.current.times += 1;
				revalidate();
			},
			1500 + 700 * times,
		);
		return () => clearTimeout(timer);
	}, [key, state, revalidate]);
	return stills;
}
