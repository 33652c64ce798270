import { RuleBroken } from "#app/kernel/domain-error.ts";

export interface Part {
	name: string;
	/** null for a text field. */
	fileName: string | null;
	/** Read to its end before the next part is asked for. */
	content: AsyncIterable<Buffer>;
}

const longestHead = 16 * 1024;
const lineEnd = "\r\n";

/**
 * The parts of a multipart form one after the other, in constant memory and linear time: a file of 200 MB never
 * lies in memory. Throws RuleBroken when the form ends before its last boundary, as when a client went away.
 */
export async function* partsOf(body: AsyncIterable<Uint8Array>, contentType: string): AsyncGenerator<Part> {
	const boundary = /;\s*boundary="?([^";,\s]{1,70})"?/i.exec(contentType)?.[1];
	if (!boundary) throw unreadable();
	const source = body[Symbol.asyncIterator]();
	const delimiter = Buffer.from(`${lineEnd}--${boundary}`);
	// The first delimiter has no line before it.
	let held = Buffer.from(lineEnd);

	async function fill(): Promise<void> {
		const { done, value } = await source.next();
		if (done) throw unreadable();
		held = held.length > 0 ? Buffer.concat([held, value]) : Buffer.from(value);
	}
	async function until(mark: string): Promise<string> {
		for (;;) {
			const end = held.indexOf(mark);
			if (end > longestHead || (end === -1 && held.length > longestHead)) throw unreadable();
			if (end !== -1) {
				const text = held.subarray(0, end).toString("utf8");
				held = held.subarray(end + mark.length);
				return text;
			}
			await fill();
		}
	}
	async function* content(): AsyncGenerator<Buffer> {
		for (;;) {
			const end = held.indexOf(delimiter);
			if (end !== -1) {
				if (end > 0) yield held.subarray(0, end);
				held = held.subarray(end + delimiter.length);
				return;
			}
			// The last bytes may be the beginning of a delimiter.
			const sure = held.length - delimiter.length + 1;
			if (sure > 0) {
				yield held.subarray(0, sure);
				held = held.subarray(sure);
			}
			await fill();
		}
	}

	for await (const _preamble of content()) if (_preamble.length > longestHead) throw unreadable();
	for (;;) {
		while (held.length < 2) await fill();
		if (held.subarray(0, 2).toString() === "--") return;
		await until(lineEnd);
		const { name, fileName } = headOf(await until(lineEnd + lineEnd));
		yield { name, fileName, content: content() };
	}
}

function headOf(head: string): { name: string; fileName: string | null } {
	const disposition = head.split(lineEnd).find((line) => /^content-disposition:/i.test(line)) ?? "";
	const name = /;\s*name="([^"]*)"/i.exec(disposition)?.[1];
	if (name === undefined) throw unreadable();
	const fileName = /;\s*filename="([^"]*)"/i.exec(disposition)?.[1];
	// Browsers write a quotation mark in a name as %22.
	return { name, fileName: fileName === undefined ? null : fileName.replaceAll("%22", "'") };
}

function unreadable(): RuleBroken {
	return new RuleBroken(null, "errors:formUnreadable");
}
