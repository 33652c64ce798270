export { countApprovals } from "./rules/approval.ts";
export { countRunoff } from "./rules/instant-runoff.ts";
