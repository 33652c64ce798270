import { createHash } from "node:crypto";
import { MaxFileSizeExceededError, MaxFilesExceededError, parseFormData } from "@mjackson/form-data-parser";
import { RuleBroken, TooLarge } from "../kernel/domain-error.ts";

const largestPictureBytes = 12 * 1024 * 1024;
const mostFiles = 8;
const mostFields = 400;
const longestName = 120;
/** Of all texts together: as much as a form without files may send (see body-limits). */
const mostTextMegabytes = 1;

/** The hidden field in which a form carries its idempotency key. */
export const onceField = "_once";

export interface ReadForm {
	/** All fields but the idempotency key. */
	data: FormData;
	onceKey: string | null;
	/** Pairs of the text fields, as typed. */
	texts: [string, string][];
	/** SHA-256 over the text fields. */
	hash: string;
}

/** Reads a posted form within bounds; the server has bounded the body's length before. Throws RuleBroken, TooLarge. */
export async function readForm(request: Request): Promise<ReadForm> {
	const data = await parsed(request);
	const onceKey = data.get(onceField);
	data.delete(onceField);
	if ([...data.keys()].some((name) => !canBeField(name))) throw new RuleBroken(null, "errors:unknownField");
	const texts: [string, string][] = [];
	for (const [name, value] of data.entries()) if (typeof value === "string") texts.push([name, value]);
	if (texts.length > mostFields) throw new RuleBroken(null, "errors:tooManyFields");
	const length = texts.reduce((sum, [, value]) => sum + value.length, 0);
	if (length > mostTextMegabytes * 1024 * 1024) throw new TooLarge(mostTextMegabytes, "errors:formTooLarge");
	const hash = createHash("sha256").update(JSON.stringify(texts)).digest("hex");
	return {
		data,
		onceKey: typeof onceKey === "string" && onceKey !== "" ? onceKey.slice(0, 64) : null,
		texts,
		hash,
	};
}

// A place in a list has at most three digits: `x[99999999]` would become a list of that many (it took 38 s).
const fieldName = /^[^.[\]]+(?:\.[^.[\]]+|\[\d{0,3}\])*$/;

/** What conform would pass over in silence (a broken path, `__proto__`) or take for an order of its own is unknown. */
function canBeField(name: string): boolean {
	return name.length <= longestName && fieldName.test(name) && !/(?:^|\.)(?:__|constructor\b)/.test(name);
}

async function parsed(request: Request): Promise<FormData> {
	const type = request.headers.get("Content-Type") ?? "";
	try {
		if (type.startsWith("multipart/form-data")) {
			const limits = { maxFileSize: largestPictureBytes, maxFiles: mostFiles };
			const form = await parseFormData(request, limits, (upload) => upload);
			// A file field left empty arrives as a nameless file of no bytes.
			for (const [name, value] of [...form.entries()]) {
				if (value instanceof File && value.size === 0 && value.name === "") form.delete(name);
			}
			return form;
		}
		if (type.startsWith("application/x-www-form-urlencoded")) return await request.formData();
	} catch (error) {
		if (error instanceof MaxFileSizeExceededError || error instanceof MaxFilesExceededError) {
			throw new RuleBroken(null, "errors:fileTooLarge", { megabytes: 12, files: mostFiles });
		}
		throw new RuleBroken(null, "errors:formUnreadable");
	}
	throw new RuleBroken(null, "errors:formUnreadable");
}
