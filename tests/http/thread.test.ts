import { expect, test } from "vitest";
import { openThread, ThreadBroke } from "#app/http/thread.server.ts";

const script = "#tests/http/odd-worker.js";
const thread = openThread({ script, longestMs: 20_000, heapMegabytes: 32 });
const hasty = openThread({ script, longestMs: 400, heapMegabytes: 32 });
const isFresh = async () => (await thread.ask<{ answered: number }>({ deed: "answer" })).answered === 0;

test("a thread answers, takes lists over without copying them, and takes the next job", async () => {
	const list = new ArrayBuffer(100);
	expect(await thread.ask({ deed: "answer", list }, [list])).toMatchObject({ length: 100 });
	expect(list.byteLength, "it is gone here").toBe(0);
	expect(await isFresh(), "the same thread").toBe(false);
	const once = openThread({ script, longestMs: 20_000, heapMegabytes: 32, once: true });
	for (const _ of [1, 2]) expect(await once.ask({ deed: "answer" })).toMatchObject({ answered: 0 });
});

test("one that takes too long is ended, also inside of WebAssembly", async () => {
	for (const deed of ["loop", "loopInside"])
		await expect(hasty.ask({ deed }), deed).rejects.toMatchObject({ by: "time" });
});

test("one that takes too much memory is ended, on its heap and beside it", { timeout: 30_000 }, async () => {
	for (const deed of ["hoard", "hoardBeside"])
		await expect(thread.ask({ deed }), deed).rejects.toMatchObject({ by: "memory" });
	expect(await isFresh()).toBe(true);
});

test("one that breaks is a fault of ours, and the next job gets another", async () => {
	for (const deed of ["break", "leave"]) {
		await expect(thread.ask({ deed }), deed).rejects.toBeInstanceOf(ThreadBroke);
		expect(await isFresh()).toBe(true);
	}
});
