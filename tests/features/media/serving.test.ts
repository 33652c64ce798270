import fc from "fast-check";
import { expect, test } from "vitest";
import { partsOf } from "#app/features/media/multipart.server.ts";
import { claimedKind, firstWidth, tidyFileName, widthsFor } from "#app/features/media/rules.ts";
import { attachmentHeaders, rangeOf } from "#app/features/media/serving.server.ts";

function range(header: string, ifRange?: string) {
	const headers = new Headers({ Range: header, ...(ifRange && { "If-Range": ifRange }) });
	return rangeOf(headers, 1000, '"now"');
}

test("one range is served, several or strange ones mean the whole", () => {
	expect(range("bytes=0-99")).toEqual({ start: 0, end: 99 });
	expect(range("bytes=900-")).toEqual({ start: 900, end: 999 });
	expect(range("bytes=900-5000")).toEqual({ start: 900, end: 999 });
	expect(range("bytes=-100")).toEqual({ start: 900, end: 999 });
	expect(range("bytes=-5000")).toEqual({ start: 0, end: 999 });
	for (const whole of ["bytes=0-1,5-9", "bytes=-", "items=0-5", "bytes=a-b", ""])
		expect(range(whole)).toBeNull();
});

test("a range beyond the end is told so", () => {
	for (const beyond of ["bytes=1000-", "bytes=5-2", "bytes=-0"]) expect(range(beyond)).toBe("beyond");
});

test("the rest of an older file is sent as the whole of the new one", () => {
	expect(range("bytes=500-", '"now"')).toEqual({ start: 500, end: 999 });
	expect(range("bytes=500-", '"before"')).toBeNull();
});

test("a download is an attachment that nothing may run, under its name in any script", () => {
	const headers = attachmentHeaders({
		attachedAt: new Date(),
		hiddenAt: null,
		originalName: '灯 "1"\r\n.stl',
		mime: "model/stl",
		sha256: "00ff".repeat(16),
	});
	expect(headers["Content-Disposition"]).toBe(
		"attachment; filename=\"_ _1___.stl\"; filename*=UTF-8''%E7%81%AF%20%221%22%0D%0A.stl",
	);
	expect(headers["Content-Security-Policy"]).toBe("default-src 'none'; sandbox");
	expect(headers["Repr-Digest"]).toMatch(/^sha-256=:[A-Za-z0-9+/]{43}=:$/);
	expect(() => new Headers(headers)).not.toThrow();
});

test("names lose paths, controls and disguises, and keep their ending", () => {
	expect(tidyFileName("../../etc/passwd")).toBe("passwd");
	expect(tidyFileName("C:\\temp\\lamp.stl")).toBe("lamp.stl");
	expect(tidyFileName("photo\u202Egpj.exe")).toBe("photogpj.exe");
	expect(tidyFileName("..")).toBe("file");
	expect(tidyFileName(`${"长".repeat(300)}.3mf`)).toBe(`${"长".repeat(120)}.3mf`);
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (name) => {
			const tidy = tidyFileName(name);
			expect(tidy.length).toBeGreaterThan(0);
			expect(tidy).not.toMatch(/[/\\\p{Cc}]/u);
			expect(tidyFileName(tidy)).toBe(tidy);
		}),
	);
});

test("a kind is claimed by the last ending alone", () => {
	expect(claimedKind("a.STL")).toBe("stl");
	expect(claimedKind("a.stl.exe")).toBeNull();
	expect(claimedKind("stl")).toBeNull();
});

test("a picture is kept in widths up to its own, none twice", () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 2560 }), (width) => {
			const widths = widthsFor(width);
			expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
			expect(Math.max(...widths)).toBe(Math.min(width, 1280));
			expect(widths).toContain(firstWidth(width));
		}),
	);
});

async function readAll(body: AsyncIterable<Uint8Array>, type: string) {
	const parts: [string, string | null, string][] = [];
	for await (const { name, fileName, content } of partsOf(body, type)) {
		const chunks: Buffer[] = [];
		for await (const chunk of content) chunks.push(Buffer.from(chunk));
		parts.push([name, fileName, Buffer.concat(chunks).toString("latin1")]);
	}
	return parts;
}

async function* inPieces(bytes: Uint8Array, size: number) {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test("a form as browsers send it is read the same in pieces of any size", async () => {
	const text = fc.string({
		unit: fc.constantFrom("\r", "\n", "-", "a", "=", ";", "b", "\0"),
		maxLength: 200,
	});
	await fc.assert(
		fc.asyncProperty(text, text, fc.integer({ min: 1, max: 90 }), async (field, file, size) => {
			const form = new FormData();
			form.set("back", `/x${field.replace(/[\r\n]/g, "")}`);
			form.set("file", new File([file], 'a;b="c".stl'));
			const request = new Request("http://x", { method: "POST", body: form });
			const type = request.headers.get("Content-Type") ?? "";
			const bytes = new Uint8Array(await request.arrayBuffer());
			expect(await readAll(inPieces(bytes, size), type)).toEqual([
				["back", null, `/x${field.replace(/[\r\n]/g, "")}`],
				["file", "a;b='c'.stl", file],
			]);
		}),
		{ numRuns: 60 },
	);
});

test("a form that ends too early, or isn't one, is refused", async () => {
	const type = "multipart/form-data; boundary=xx";
	const whole =
		'--xx\r\nContent-Disposition: form-data; name="file"; filename="a.stl"\r\n\r\nhello\r\n--xx--\r\n';
	expect(await readAll(inPieces(Buffer.from(whole), 7), type)).toEqual([["file", "a.stl", "hello"]]);
	for (const length of [0, 10, 40, whole.length - 8]) {
		await expect(readAll(inPieces(Buffer.from(whole.slice(0, length)), 7), type)).rejects.toMatchObject({
			reason: "errors:formUnreadable",
		});
	}
	await expect(readAll(inPieces(Buffer.from(whole), 7), "multipart/form-data")).rejects.toThrow();
	const endlessHead = `--xx\r\n${"a".repeat(40_000)}`;
	await expect(readAll(inPieces(Buffer.from(endlessHead), 5000), type)).rejects.toThrow();
});
