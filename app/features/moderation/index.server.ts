export { act, type Deciding } from "./commands/act.server.ts";
export { fileReport, type ReportInput } from "./commands/report.server.ts";
export { undo } from "./commands/undo.server.ts";
