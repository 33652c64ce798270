// autocannon ships no types; what is used of its answers is described where it is used.
declare module "autocannon" {
	const autocannon: (options: object) => Promise<{
		errors: number;
		requests: { total: number };
		latency: { p50: number; p99: number };
		statusCodeStats: Record<string, { count: number }>;
	}>;
	export = autocannon;
}
