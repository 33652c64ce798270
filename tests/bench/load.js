import autocannon from "autocannon";

/**
 * @typedef {object} Asked
 * @property {string} path
 * @property {"GET" | "POST"} [method]
 * @property {Record<string, string>} [headers]
 * @property {string} [body]
 */

/**
 * Asks one child the same, or whatever `next` gives, for some seconds. Anything but the expected status is an error.
 *
 * @param {import("./child.js").Child} child
 * @param {Asked | ((count: number) => Asked)} asked
 * @param {{ seconds: number; connections?: number; amount?: number; expect?: number[] }} options
 */
export async function load(child, asked, { seconds, connections = 16, amount, expect = [200] }) {
	let count = 0;
	const before = await child.usage();
	const began = performance.now();
	const result = await autocannon({
		url: child.url,
		connections,
		...(amount ? { amount } : { duration: seconds }),
		requests: [
			{
				setupRequest(/** @type {any} */ request) {
					const {
						path,
						method = "GET",
						headers = {},
						body,
					} = typeof asked === "function" ? asked(count) : asked;
					count += 1;
					return { ...request, path, method, headers: { ...ordinaryHeaders, ...headers }, body };
				},
			},
		],
	});
	const wallMs = performance.now() - began;
	const after = await child.usage();
	const statuses = Object.entries(result.statusCodeStats);
	const wrong = statuses.filter(([status]) => !expect.includes(Number(status)));
	if (wrong.length > 0 || result.errors > 0) {
		throw new Error(`Unexpected answers: ${JSON.stringify(statuses)}, ${result.errors} errors`);
	}
	const requests = result.requests.total;
	return {
		perSecond: (requests / wallMs) * 1000,
		cpuMs: (after.cpuMs - before.cpuMs) / requests,
		p50: result.latency.p50,
		p99: result.latency.p99,
	};
}

/** As browsers ask. */
const ordinaryHeaders = {
	"accept-encoding": "gzip, deflate, br",
	"accept-language": "en",
	accept: "text/html",
};

/** @param {number[]} values */
export function median(values) {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
