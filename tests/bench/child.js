import { fork } from "node:child_process";
import { once } from "node:events";

/**
 * In the measured process: listens on a free port, says which, and answers questions about itself.
 *
 * @param {import("node:http").Server} server
 * @param {Record<string, (argument: any) => any>} [answers] to further questions
 */
export function tellOfItself(server, answers = {}) {
	server.listen(0, "127.0.0.1", () => {
		const address = server.address();
		process.send?.({ port: typeof address === "object" ? address?.port : 0 });
	});
	process.on("message", async (/** @type {{ ask: string; argument?: unknown }} */ { ask, argument }) => {
		if (ask === "usage") process.send?.({ cpu: process.cpuUsage(), memory: process.memoryUsage() });
		else process.send?.({ answer: await answers[ask]?.(argument) });
	});
	process.on("disconnect", () => process.exit());
}

/**
 * Starts a script that tells of itself.
 *
 * @param {string} script beside this one
 * @param {string[]} [parameters]
 * @param {NodeJS.ProcessEnv} [environment]
 */
export async function startChild(script, parameters = [], environment = process.env) {
	const began = performance.now();
	const path = new URL(script, import.meta.url).pathname;
	const child = fork(path, parameters, { env: { ...environment, NODE_ENV: "production" } });
	const failed = once(child, "exit").then(([code]) => {
		throw new Error(`${script} ended with ${code}`);
	});
	failed.catch(() => {});
	const [{ port }] = await Promise.race([once(child, "message"), failed]);
	/** @param {string} question @param {unknown} [argument] */
	const ask = async (question, argument) => {
		child.send({ ask: question, argument });
		const [answer] = await Promise.race([once(child, "message"), failed]);
		return answer;
	};
	return {
		port: Number(port),
		url: `http://127.0.0.1:${port}`,
		readyMs: performance.now() - began,
		ask,
		/** CPU milliseconds used so far by all threads, and resident bytes. */
		async usage() {
			const { cpu, memory } = await ask("usage");
			return { cpuMs: (cpu.user + cpu.system) / 1000, rss: memory.rss };
		},
		async stop() {
			child.removeAllListeners("exit");
			const ended = once(child, "exit");
			child.disconnect();
			await ended;
		},
	};
}

/** @typedef {Awaited<ReturnType<typeof startChild>>} Child */
