import type { Actor } from "#app/kernel/actor.ts";

/** How a field of a good form is spoiled follows from what it holds. */
export type Field = { value: string | File; optional?: boolean; many?: boolean } & (
	| { kind: "text"; min?: number; max: number }
	| { kind: "number"; min: number; max?: number }
	/** `strangers`: rows that exist and are another's, or of another kind. */
	| { kind: "id"; strangers?: number[] }
	| { kind: "choice" }
	/** What has a shape of its own and no length to speak of: a token, an address on this site. */
	| { kind: "mark" }
	| { kind: "file" }
);

interface Bounds {
	min?: number;
	max: number;
}
type Extra = { optional?: boolean; many?: boolean };

export function text(value: string, { min, max, ...extra }: Bounds & Extra): Field {
	return { kind: "text", value, max, ...(min && { min }), ...extra };
}

export function number(value: number, { min, max, ...extra }: { min: number; max?: number } & Extra): Field {
	return { kind: "number", value: String(value), min, ...(max && { max }), ...extra };
}

export function id(value: number | undefined, extra: { strangers?: number[] } & Extra = {}): Field {
	if (value === undefined) throw new Error("A thing is missing.");
	return { kind: "id", value: String(value), ...extra };
}

export function choice(value: string, extra: Extra = {}): Field {
	return { kind: "choice", value, ...extra };
}

export function mark(value: string, extra: Extra = {}): Field {
	return { kind: "mark", value, ...extra };
}

export function file(value: File, extra: Extra = {}): Field {
	return { kind: "file", value, ...extra };
}

/** A route's path, who sends its form, the fields, and where it is sent when the cast's own things won't do. */
export type FormRow = [
	path: string,
	by: Actor,
	fields: Record<string, Field>,
	place?: { params?: Record<string, string>; search?: string },
];

export const optional = true;
export const many = true;
export const back = mark("/ideas", { optional });
export const stay = choice("1", { optional });
/** An id that no row has. */
export const missing = 2 ** 31;
