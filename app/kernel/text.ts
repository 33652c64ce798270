/** Characters as people and PostgreSQL's char_length count them: code points, never bytes or UTF-16 units. */
export function characterCount(text: string): number {
	let count = 0;
	for (const _ of text) count += 1;
	return count;
}

// C0/C1 controls except tab and line feed, the zero-width and byte-order marks, and bidirectional overrides.
// Joiners (U+200C, U+200D) stay: emoji and several scripts need them.
const invisible = /(?![\t\n])\p{Cc}|[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/gu;

/** Text as it is stored: NFC, LF line ends, no control, override or zero-width characters, no blank ends. */
export function tidyText(text: string): string {
	return text.replace(/\r\n?/g, "\n").normalize("NFC").toWellFormed().replace(invisible, "").trim();
}

/** The same for one line: every run of white space becomes one space. */
export function tidyLine(text: string): string {
	return tidyText(text).replace(/\s+/gu, " ");
}
