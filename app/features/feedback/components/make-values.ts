import type { SubmissionResult } from "@conform-to/react";
import { type ChosenPicture, chosenPictures, picturesBack } from "#app/features/media/index.ts";
import type { OwnResponse } from "../queries/own-response.server.ts";
import { writeSettings } from "../rules/makes.ts";

export interface MakeValues {
	outcome: string;
	text: string;
	settings: string;
	pictures: ChosenPicture[];
	/** Ids of the claims that are ticked. */
	claims: string[];
	hours: string;
	minutes: string;
}

/**
 * What a make's fields begin with: what a refused form came back with, else the make that stands, else the names of
 * the settings that its kind is described by.
 */
export function makeValues(
	lastResult: SubmissionResult<string[]> | null | undefined,
	{ make = null, template }: { make?: OwnResponse["make"] | undefined; template: string },
): MakeValues {
	const typed = lastResult?.initialValue as Record<string, unknown> | null | undefined;
	if (!typed) {
		return {
			outcome: make?.outcome ?? "worked",
			text: make?.text ?? "",
			settings: make ? writeSettings(make.settings) : template,
			pictures: make ? chosenPictures(make.pictures) : [],
			claims: (make?.claims ?? []).map(String),
			hours: make?.minutes ? String(Math.floor(make.minutes / 60)) : "",
			minutes: make?.minutes ? String(make.minutes % 60) : "",
		};
	}
	return {
		outcome: String(typed.makeOutcome ?? "worked"),
		text: String(typed.makeText ?? ""),
		settings: String(typed.makeSettings ?? ""),
		claims: [typed.makeClaims ?? []].flat().map(String),
		hours: String(typed.makeHours ?? ""),
		minutes: String(typed.makeMinutes ?? ""),
		pictures: picturesBack(lastResult) ?? [],
	};
}
