export { actsOnPerson } from "./policy.ts";
export type { ActType } from "./rules/acts.ts";
