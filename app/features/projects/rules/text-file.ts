export type TextEncoding = "UTF-8" | "UTF-8 BOM" | "UTF-16" | "GB18030" | "Windows-1252";
export type LineEndings = "none" | "LF" | "CRLF" | "CR" | "mixed";

/** A text as it is compared: its lines without their ends, and what else bytes can differ in. */
export interface TextFile {
	lines: string[];
	encoding: TextEncoding;
	endings: LineEndings;
	/** False where the last line just stops. An empty file has nothing that could be missing. */
	endsWithNewline: boolean;
}

/** Reads bytes as the text that they most likely are: what the first bytes say, else UTF-8, GB18030, Windows-1252. */
export function readText(bytes: Uint8Array): TextFile {
	const { text, encoding } = decoded(bytes);
	const ends = text.match(/\r\n|\r|\n/g) ?? [];
	const lines = text.split(/\r\n|\r|\n/);
	const endsWithNewline = lines.at(-1) === "";
	if (endsWithNewline) lines.pop();
	return { lines, encoding, endings: endingsOf(ends), endsWithNewline };
}

const candidates = [
	["utf-8", "UTF-8"],
	["gb18030", "GB18030"],
	["windows-1252", "Windows-1252"],
] as const;

function decoded(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
	const [one, two, three] = bytes;
	if (one === 0xff && two === 0xfe) return { text: decode("utf-16le", bytes), encoding: "UTF-16" };
	if (one === 0xfe && two === 0xff) return { text: decode("utf-16be", bytes), encoding: "UTF-16" };
	for (const [label, encoding] of candidates) {
		try {
			const text = new TextDecoder(label, { fatal: true }).decode(bytes);
			const marked = encoding === "UTF-8" && one === 0xef && two === 0xbb && three === 0xbf;
			return { text, encoding: marked ? "UTF-8 BOM" : encoding };
		} catch {}
	}
	return { text: decode("utf-8", bytes), encoding: "UTF-8" };
}

function decode(label: string, bytes: Uint8Array): string {
	return new TextDecoder(label).decode(bytes);
}

function endingsOf(ends: string[]): LineEndings {
	const kinds = new Set(ends);
	if (kinds.size > 1) return "mixed";
	if (kinds.has("\r\n")) return "CRLF";
	if (kinds.has("\r")) return "CR";
	return kinds.has("\n") ? "LF" : "none";
}
