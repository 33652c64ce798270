import spdxLicences from "spdx-license-list";
import { allRightsReserved, commonLicences } from "./licences.ts";

export interface Licence {
	id: string;
	/** The licence's own name; empty for all-rights-reserved, which each language names itself. */
	name: string;
	url: string | null;
}

/** The licence of this id from the SPDX list, or all rights reserved; null when there is none. */
export function findLicence(id: string): Licence | null {
	if (id === allRightsReserved) return { id, name: "", url: null };
	const entry = Object.hasOwn(spdxLicences, id) ? spdxLicences[id] : undefined;
	return entry ? { id, name: entry.name, url: firstAddress(entry.url) } : null;
}

/** All ids that a project may carry, the common ones first, the rest by name. */
export function allLicences(): Licence[] {
	const others = Object.keys(spdxLicences)
		.filter((id) => !commonLicences.some((common) => common === id))
		.sort((a, b) => a.localeCompare(b, "en"));
	return [...commonLicences, ...others].flatMap((id) => findLicence(id) ?? []);
}

/** The list gives several addresses in one string for a few licences. */
function firstAddress(urls: string | undefined): string | null {
	const address = (urls ?? "").split(/\s+/).find((url) => URL.canParse(url)) ?? null;
	return address && /^https?:/.test(address) ? address : null;
}
