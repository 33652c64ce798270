import { readFile } from "node:fs/promises";
import { Busy, RuleBroken } from "#app/kernel/domain-error.ts";
import { makeMaster } from "../picture-work.server.ts";
import { claimedKind, type FileKind, fileKinds } from "../rules.ts";
import { recognise, type SeenKind } from "./recognise.server.ts";
import { examinedInThread } from "./thread.server.ts";

interface Candidate {
	path: string;
	bytes: number;
	name: string;
	/** Where a worker may put another form of the file. */
	target: string;
}

export interface Inspected {
	kind: FileKind;
	/** True when `target` holds what is to be kept. */
	normalised: boolean;
}

const largestPictureFile = 64 * 1024 * 1024;
const field = "file";

/** Examines a received file by its content. Throws RuleBroken with what is wrong with it, in words for its owner. */
export async function inspectFile(file: Candidate): Promise<Inspected> {
	const claimed = claimedKind(file.name);
	const seen = await recognise(file.path, file.bytes, claimed);
	if (!seen) throw new RuleBroken(field, claimed ? "media:damagedFile" : "media:unknownFile");
	if (!claimed || !mayBe(seen, claimed)) throw lies(seen, file.name);
	const found = isPicture(seen) ? await inspectPicture(file, seen) : await examine(file, seen);
	if (found.kind !== claimed) throw lies(found.kind, file.name);
	return found;
}

/** A ZIP may turn out to be a 3MF once it is opened; everything else is what it looks like. */
function mayBe(seen: SeenKind, claimed: FileKind): boolean {
	if (seen === "zip") return claimed === "zip" || claimed === "3mf";
	return seen === claimed || (seen === "stl-text" && claimed === "stl");
}

function lies(seen: SeenKind, name: string): RuleBroken {
	const kind = seen === "stl-text" ? "stl" : seen;
	const ending = name.includes(".") ? name.slice(name.lastIndexOf(".")) : name;
	return new RuleBroken(field, "media:nameLies", {
		kind: kind.toUpperCase(),
		ending,
		right: fileKinds[kind].endings[0] ?? "",
	});
}

function isPicture(kind: SeenKind): kind is FileKind {
	return kind === "png" || kind === "jpeg" || kind === "webp" || kind === "avif";
}

/** Decoded whole, so that a truncated one is found out; what is kept is the file as it was sent. */
async function inspectPicture({ path, bytes }: Candidate, kind: FileKind): Promise<Inspected> {
	if (bytes > largestPictureFile) throw new RuleBroken(field, "media:tooComplex");
	await makeMaster(await readFile(path));
	return { kind, normalised: false };
}

let working = 0;

async function examine({ path, bytes, target }: Candidate, kind: SeenKind): Promise<Inspected> {
	if (working >= 8) throw new Busy(15, "media:busy");
	working += 1;
	try {
		const report = await examinedInThread<Inspected>({ path, bytes, target, kind });
		if ("refused" in report) throw new RuleBroken(field, report.refused.reason, report.refused.values);
		return report.found;
	} finally {
		working -= 1;
	}
}
