import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { wholeDocument } from "#app/http/whole-document.server.ts";

test("a Chinese page arrives whole, wherever a block ends", async () => {
	for (let shift = 0; shift < 4; shift += 1) {
		const texts = Array.from(
			{ length: 300 },
			(_, index) => `${"x".repeat(shift)}回响 ${index} 𠮷 每天都会遇到的麻烦`,
		);
		const lines = texts.map((text) => createElement("p", { key: text, title: text }, text));
		const document = await new Promise<Buffer<ArrayBuffer>>((resolve, reject) => {
			const stream = renderToPipeableStream(createElement("main", null, lines), {
				onAllReady: () => wholeDocument(stream).then(resolve, reject),
			});
		});
		expect(document.includes(0)).toBe(false);
		const wanted = texts.map((text) => `<p title="${text}">${text}</p>`).join("");
		expect(document.toString()).toBe(`<main>${wanted}</main>`);
	}
});
