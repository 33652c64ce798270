import { StringDecoder } from "node:string_decoder";
import { RefusedFile } from "./refused.js";

/** A triangle that was painted in a slicer carries kilobytes. */
const longestTag = 128 * 1024;
/** What isn't markup, though it may hold some. */
const asides = [
	{ opens: "<!--", closes: "-->" },
	{ opens: "<![CDATA[", closes: "]]>" },
];

/**
 * Takes the bytes of an XML part as they come and gives its tags, in linear time; without a document type, so without
 * entities of its own.
 *
 * @param {(tag: string) => void} take what stands between < and >
 * @returns {(chunk: Buffer) => void}
 */
export function tagReader(take) {
	const decoder = new StringDecoder("utf8");
	let rest = "";
	let first = true;
	return (chunk) => {
		// UTF-16 would hide a document type from the check below.
		if (first && (chunk[0] === 0xfe || chunk[0] === 0xff || chunk[0] === 0 || chunk[1] === 0)) throw unsafe();
		first = false;
		const text = rest + decoder.write(chunk);
		let at = text.indexOf("<");
		while (at !== -1) {
			const aside = asides.find(({ opens }) => text.startsWith(opens, at));
			const end = aside ? text.indexOf(aside.closes, at + aside.opens.length) : endOfTag(text, at);
			if (end === -1) break;
			const tag = aside ? "" : text.slice(at + 1, end);
			if (tag.length > longestTag || /^!(DOCTYPE|ENTITY)/i.test(tag)) throw unsafe();
			if (tag) take(tag);
			at = text.indexOf("<", end);
		}
		rest = at === -1 ? "" : text.slice(at);
		// Of a comment that goes on, only its end matters.
		const open = asides.find(({ opens }) => rest.startsWith(opens));
		if (open) rest = open.opens + rest.slice(open.opens.length).slice(1 - open.closes.length);
		if (rest.length > longestTag || /^<!(DOCTYPE|ENTITY)/i.test(rest)) throw unsafe();
	};
}

/** Where the tag ends that begins at `at`; -1 where its end hasn't come. A > within a value ends nothing. @param {string} text @param {number} at */
function endOfTag(text, at) {
	const end = text.indexOf(">", at);
	if (end === -1 || !isQuoted(text.slice(at, end))) return end;
	// Rare: from quote to quote.
	const marks = /["'>]/g;
	marks.lastIndex = at;
	for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
		if (mark[0] === ">") return mark.index;
		const closing = text.indexOf(mark[0], mark.index + 1);
		if (closing === -1) return -1;
		marks.lastIndex = closing + 1;
	}
	return -1;
}

/** Whether what stands before a > may end within a value: an opening quote follows its =. @param {string} tag */
function isQuoted(tag) {
	return isOpening(tag, tag.lastIndexOf('"')) || isOpening(tag, tag.lastIndexOf("'"));
}

/** @param {string} tag @param {number} quote */
function isOpening(tag, quote) {
	let before = quote - 1;
	while (before > 0 && (tag.charCodeAt(before) || 0) <= 32) before -= 1;
	return before > 0 && tag[before] === "=";
}

/** The value of an attribute, as it is written; "" without one. @param {string} tag @param {string} name */
export function attribute(tag, name) {
	for (const [, key, double, single] of tag.matchAll(
		/\s(?:[\w.-]{1,40}:)?(\w{1,40})\s?=\s?(?:"([^"]{0,500})"|'([^']{0,500})')/g,
	)) {
		if (key === name) return double ?? single ?? "";
	}
	return "";
}

const named = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text with the characters that XML writes in other ways. @param {string} text */
export function words(text) {
	return text.replace(
		/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
		(whole, decimal, hex, name) => {
			if (name) return named[/** @type {keyof typeof named} */ (name.toLowerCase())];
			const code = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
		},
	);
}

function unsafe() {
	return new RefusedFile("media:archiveUnsafe");
}
