export { ComparedModels } from "./components/compared-models.tsx";
export { ModelFactsPanel } from "./components/known/model-facts.tsx";
export { UnitChoice, UnitForm } from "./components/known/unit-choice.tsx";
export { ModelPanel } from "./components/model-panel.tsx";
export { AwaitedStill, ModelStill } from "./components/model-still.tsx";
export type { ComparedSide } from "./queries/compared.server.ts";
export type { ComparisonView } from "./queries/comparisons.server.ts";
export type { ModelView } from "./queries.server.ts";
export {
	type Alignment,
	type ComparisonFile,
	type Distances,
	type ModelDifference,
	tolerances,
} from "./rules/difference.ts";
export type { BodyFacts, ModelFacts, ModelProblem } from "./rules/facts.ts";
export { eachModelOnce } from "./rules/formats.ts";
export { type Paired, pairModels } from "./rules/pairing.ts";
export { type LengthUnit, lengthUnits } from "./rules/reading.ts";
export { readShape, type Shape, type ShapePart, writeShape } from "./shape/shape-file.ts";
