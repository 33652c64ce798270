export { findingOf, wilsonLowerBound } from "./rules/confirmation.ts";
export { bestStanding, type Standing } from "./rules/standings.ts";
export type { VerdictChoice } from "./rules/verdicts.ts";
