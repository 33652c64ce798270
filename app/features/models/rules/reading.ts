import type { ReasonValues } from "#app/kernel/domain-error.ts";

/** Of the readers, the measure and the kept form together: raise it when any of them gives something else. */
export const readerVersion = 3;

export const lengthUnits = ["mm", "cm", "m", "in"] as const;
export type LengthUnit = (typeof lengthUnits)[number];
/** Formats that name their unit also know micrometres and feet. */
export type WrittenUnit = LengthUnit | "um" | "ft";

/** Kinds of files whose numbers have no unit, so that whoever made them says which it is. */
const unitlessTypes = ["model/stl", "model/obj"];

/** Whether the maker says the unit of such a file. */
export function asksForUnit(mime: string): boolean {
	return unitlessTypes.includes(mime);
}

/** A reason and its values as one text, as a row keeps it. */
export function writeReason(reason: string, values: ReasonValues): string {
	const list = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)]));
	return list.size > 0 ? `${reason}?${list}` : reason;
}

/** What `writeReason` wrote. Numbers come back as numbers. */
export function readReason(text: string): { reason: string; values: ReasonValues } {
	const [reason = "", list = ""] = text.split("?");
	const values = [...new URLSearchParams(list)].map(([name, value]) => {
		const number = Number(value);
		return [name, Number.isFinite(number) ? number : value] as const;
	});
	return { reason, values: Object.fromEntries(values) };
}
