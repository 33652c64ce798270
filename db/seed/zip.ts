import { ZipFile } from "yazl";

/** A ZIP of these texts under their names. Built at a fixed date, so that the same texts give the same bytes. */
export async function zipOf(texts: Record<string, string>): Promise<Buffer> {
	const zip = new ZipFile();
	const options = { mtime: new Date("2026-01-01T00:00:00Z"), compress: true };
	for (const [name, text] of Object.entries(texts)) zip.addBuffer(Buffer.from(text), name, options);
	zip.end();
	const chunks: Buffer[] = [];
	for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array));
	return Buffer.concat(chunks);
}
