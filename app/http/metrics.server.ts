import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

export interface Metrics {
	count(method: string, status: number, kept: string, ms: number): void;
	text(): Promise<string>;
	contentType: string;
}

const countedMethods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]);

/** Figures for Prometheus. Labels come from small fixed sets, so that no stranger can make them grow. */
export function startMetrics(): Metrics {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry });
	const answers = new Histogram({
		name: "http_answer_seconds",
		help: "Time from a request's head to the end of its answer.",
		labelNames: ["method", "status", "kept"],
		buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
		registers: [registry],
	});
	return {
		count(method, status, kept, ms) {
			const label = countedMethods.has(method) ? method : "other";
			answers.labels(label, `${Math.floor(status / 100)}xx`, kept).observe(ms / 1000);
		},
		text: () => registry.metrics(),
		contentType: registry.contentType,
	};
}
