import { type ChangeKind, changesByKind } from "./kinds.ts";

/** A file as it lies in a bundle. */
export interface BundledFile {
	/** Address inside the bundle, with "/" between folders. */
	path: string;
	sha256: string;
}

const longestName = 120;
const unfitOnSomeSystem = /[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu;
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The names under which files can lie in one folder of any system: no separators or control characters, no leading
 * dot, at most 120 characters, and no two that differ by case alone. In the order of `names`.
 */
export function fileNames(names: string[]): string[] {
	const taken = new Set<string>();
	return names.map((name) => {
		const plain = plainName(name);
		let free = plain;
		for (let count = 2; taken.has(free.toLowerCase()); count++) free = numbered(plain, count);
		taken.add(free.toLowerCase());
		return free;
	});
}

function plainName(name: string): string {
	const plain = withoutEnds(name.normalize("NFC").replace(unfitOnSomeSystem, "_"));
	const [stem, ending] = parted(plain);
	const short = [...stem].slice(0, longestName - ending.length).join("") + ending;
	if (short === "") return "file";
	return reservedOnWindows.test(short) ? `_${short}` : short;
}

/** Without the dots and spaces around it, which hide a file on some systems and can't be saved on others. */
function withoutEnds(name: string): string {
	const characters = [...name];
	const inside = (character: string) => !/[.\s]/.test(character);
	return characters.slice(characters.findIndex(inside), characters.findLastIndex(inside) + 1).join("");
}

function numbered(name: string, count: number): string {
	const [stem, ending] = parted(name);
	return `${stem} (${count})${ending}`;
}

function parted(name: string): [stem: string, ending: string] {
	const ending = /(?<=.)\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? "";
	return [name.slice(0, name.length - ending.length), ending];
}

/** A hash list that `sha256sum -c` reads: one line per file. */
export function hashList(files: BundledFile[]): string {
	return files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join("");
}

/** A changelog as Markdown, its kinds in their usual order; empty where nothing was noted. */
export function changelogMarkdown(
	heading: string,
	changes: { kind: ChangeKind; text: string }[],
	nameOf: (kind: ChangeKind) => string,
): string {
	const parts = changesByKind(changes).map(({ kind, entries }) => {
		const lines = entries.map(({ text }) => `- ${inOneLine(text)}`);
		return `## ${nameOf(kind)}\n\n${lines.join("\n")}\n`;
	});
	return parts.length === 0 ? "" : `# ${heading}\n\n${parts.join("\n")}`;
}

function inOneLine(text: string): string {
	const lines = text.split("\n").map((line) => line.trim());
	return lines.join(" ");
}
