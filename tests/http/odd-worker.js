import { parentPort } from "node:worker_threads";

/** A module whose one function runs for ever: (loop br 0). */
const endless = new Uint8Array([
	...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 0x66, 0, 0],
	...[0x0a, 9, 1, 7, 0, 3, 0x40, 0x0c, 0, 0x0b, 0x0b],
]);

/** @type {object[]} */
const kept = [];
let answered = 0;

/** @type {Record<string, (job: { list?: ArrayBuffer }) => unknown>} */
const deeds = {
	answer: ({ list }) => ({ length: list?.byteLength, answered }),
	loop() {
		for (;;) answered += 0;
	},
	loopInside: () =>
		/** @type {() => void} */ (new WebAssembly.Instance(new WebAssembly.Module(endless)).exports.f)(),
	hoard() {
		for (;;) kept.push(Array.from({ length: 1000 }, (_, at) => ({ at })));
	},
	hoardBeside: () => new ArrayBuffer(2 ** 52),
	break() {
		throw new Error("broken");
	},
	leave: () => process.exit(3),
};

parentPort?.on("message", (job) => {
	const result = deeds[job.deed]?.(job);
	answered += 1;
	parentPort?.postMessage(result);
});
