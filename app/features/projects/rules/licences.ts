import { allowed, type Decision, denied } from "#app/kernel/decision.ts";

export const allRightsReserved = "all-rights-reserved";

/** Licences offered first, from the freest to the closest. The whole SPDX list stands behind them. */
export const commonLicences = [
	"CC0-1.0",
	"CC-BY-4.0",
	"CC-BY-SA-4.0",
	"CC-BY-NC-4.0",
	"CC-BY-NC-SA-4.0",
	"CC-BY-ND-4.0",
	"CC-BY-NC-ND-4.0",
	"MIT",
	"Apache-2.0",
	"GPL-3.0-or-later",
	"AGPL-3.0-only",
	"CERN-OHL-P-2.0",
	"CERN-OHL-S-2.0",
	allRightsReserved,
] as const;

/** What a licence says, in the four words that makers ask about. */
export interface LicenceTerms {
	/** May others publish what they made from it: freely, under the same licence, or not at all. */
	remix: "free" | "same" | "no";
	credit: boolean;
	commercial: boolean;
	/** False for licences whose terms we cannot vouch for: read them. */
	known: boolean;
}

// Copyleft families of the SPDX list, beside Creative Commons ShareAlike.
const copyleft =
	/^(AGPL|GPL|LGPL|MPL|EPL|EUPL|OSL|CDDL|CERN-OHL-[SW]|CERN-OHL-1|ODbL|GFDL|CECILL-[12C]|MS-RL|RPL|Sleepycat|QPL|APSL|TAPR-OHL|OFL|LPL|CPL|IPL|SPL|NGPL|OGTSL|EUDatagrid|SSPL|FreeImage|Watcom)/;
const dedicated =
	/^(CC0-1\.0|CC-PDDC|CC-PDM-1\.0|Unlicense|0BSD|MIT-0|PDDL-1\.0|WTFPL|Zlib-acknowledgement)$/;
const permissive =
	/^(MIT|Apache|BSD|ISC|Zlib|BSL-1\.0|CERN-OHL-P|ODC-By|Artistic|PSF|PostgreSQL|NCSA|X11|UPL|MulanPSL|AFL|Python|W3C|Unicode|BlueOak|ECL|MS-PL|FSFAP)/;

/** Reads an SPDX id (or all-rights-reserved). Pure text rules; the ids themselves are checked against the list elsewhere. */
export function licenceTerms(id: string): LicenceTerms {
	if (id === allRightsReserved) return { remix: "no", credit: true, commercial: false, known: true };
	if (dedicated.test(id)) return { remix: "free", credit: false, commercial: true, known: true };
	if (/^CC-(BY|SA)/.test(id)) {
		const parts = id.split("-");
		const remix = parts.includes("ND") ? "no" : parts.includes("SA") ? "same" : "free";
		return { remix, credit: parts.includes("BY"), commercial: !parts.includes("NC"), known: true };
	}
	if (copyleft.test(id)) return { remix: "same", credit: true, commercial: true, known: true };
	if (permissive.test(id)) return { remix: "free", credit: true, commercial: true, known: true };
	return { remix: "no", credit: true, commercial: false, known: false };
}

/**
 * Whether something under `child` may be made from something under `parent`: no-derivatives forbids it, share-alike
 * wants the same licence (a later version where it says "or later"), non-commercial stays non-commercial.
 */
export function mayRemixUnder(parent: string, child: string): Decision {
	const from = licenceTerms(parent);
	const to = licenceTerms(child);
	if (from.remix === "no") {
		return denied(from.known ? "projects:licence.noRemix" : "projects:licence.unknownTerms");
	}
	if (from.remix === "same" && !isSameOrLater(parent, child)) return denied("projects:licence.sameOnly");
	if (!from.commercial && to.commercial) return denied("projects:licence.staysNonCommercial");
	return allowed;
}

export function allowsRemix(parent: string): boolean {
	return licenceTerms(parent).remix !== "no";
}

function isSameOrLater(parent: string, child: string): boolean {
	if (parent === child) return true;
	if (parent.startsWith("CC-")) return isLaterCreativeCommons(parent, child);
	const from = parseFamily(parent);
	const to = parseFamily(child);
	if (!from?.orLater || !to || from.family !== to.family) return false;
	return to.version >= from.version;
}

/** ShareAlike from 2.0 on allows later versions of itself. */
function isLaterCreativeCommons(parent: string, child: string): boolean {
	const shape = /^(CC-(?:BY-)?(?:NC-)?SA)-(\d\.\d)/;
	const from = shape.exec(parent);
	const to = shape.exec(child);
	if (!from || !to || from[1] !== to[1]) return false;
	return Number(from[2]) >= 2 && Number(to[2]) >= Number(from[2]);
}

function parseFamily(id: string): { family: string; version: number; orLater: boolean } | null {
	const match = /^([A-Za-z]+)-(\d+\.\d+)(-or-later|-only|\+)?$/.exec(id);
	if (!match) return null;
	const orLater = match[3] === "-or-later" || match[3] === "+";
	return { family: match[1] ?? "", version: Number(match[2]), orLater };
}
