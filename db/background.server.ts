/**
 * What happens without anybody asking: events handed on, deadlines kept, jobs run. Features declare handlers as
 * values; `startJobs` (jobs.server.ts) runs them in the server, tests call `deliverOutbox` and `sweepDeadlines`.
 */
export * from "./background/deadlines.server.ts";
export * from "./background/handlers.ts";
export * from "./background/outbox.server.ts";
