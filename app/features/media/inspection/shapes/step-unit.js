/** @typedef {import("./three-mf.js").WrittenUnit} WrittenUnit */

/** @type {Record<string, WrittenUnit>} */
const metric = { MICRO: "um", MILLI: "mm", CENTI: "cm", $: "m" };
/** @type {[RegExp, WrittenUnit][]} */
const converted = [
	[/^INCH/, "in"],
	[/^(FOOT|FEET)/, "ft"],
	[/^MILLIMET/, "mm"],
	[/^CENTIMET/, "cm"],
];
const mostStatements = 200;
const longestStatement = 4096;

/**
 * The unit of length that a STEP file counts in; undefined where it names several, or none that is known. The kernel has
 * made millimetres of it; this is for who reads where the figures come from.
 *
 * @param {Buffer} content @returns {WrittenUnit | undefined}
 */
export function stepUnit(content) {
	/** @type {Map<string, WrittenUnit | undefined>} */
	const lengths = new Map();
	for (const statement of statementsWith(content, "LENGTH_UNIT")) {
		const id = /^#\d{1,12}(?==)/.exec(statement)?.[0];
		if (id) lengths.set(id, unitOf(statement));
	}
	const used = new Set();
	for (const statement of statementsWith(content, "GLOBAL_UNIT_ASSIGNED_CONTEXT"))
		for (const [id] of statement.matchAll(/#\d{1,12}/g)) if (lengths.has(id)) used.add(lengths.get(id));
	return used.size === 1 ? [...used][0] : undefined;
}

/** @param {string} statement without spaces */
function unitOf(statement) {
	const name = /CONVERSION_BASED_UNIT\('([^']{0,40})'/i.exec(statement)?.[1]?.toUpperCase();
	if (name !== undefined) return converted.find(([pattern]) => pattern.test(name))?.[1];
	const prefix = /SI_UNIT\(\.?(MICRO|MILLI|CENTI|\$)\.?,\.METRE\.\)/.exec(statement)?.[1];
	return prefix === undefined ? undefined : metric[prefix];
}

/** The first statements that hold a word, without spaces. @param {Buffer} content @param {string} word */
function* statementsWith(content, word) {
	let at = content.indexOf(word);
	for (let count = 0; at !== -1 && count < mostStatements; count += 1) {
		const around = content.subarray(Math.max(0, at - longestStatement), at + longestStatement);
		const text = around.toString("latin1");
		const here = at - Math.max(0, at - longestStatement);
		const end = text.indexOf(";", here);
		yield text.slice(text.lastIndexOf(";", here) + 1, end === -1 ? text.length : end).replace(/\s+/g, "");
		at = content.indexOf(word, at + word.length);
	}
}
