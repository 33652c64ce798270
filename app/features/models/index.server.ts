export { modelsEventHandlers, modelsJobs } from "./background.server.ts";
export { chooseUnit } from "./commands/choose-unit.server.ts";
export { wantComparison } from "./commands/comparing/want.server.ts";
export { readModel } from "./commands/read.server.ts";
export type { Look } from "./drawing/draw.js";
export { drawnModel } from "./drawing/drawn.server.ts";
export { keptShape } from "./kept-shape.server.ts";
export { type ModelView, modelsOf, versionFace } from "./queries.server.ts";
export { modelTopic } from "./topics.ts";
