import type { ComparedModels } from "../../queries/compared.server.ts";
import type { Side } from "../../viewing/pair-scene.ts";
import type { PairMode } from "./pair-stages.tsx";

/** The key of a text: why a mode has nothing to show; null where it has. `side` is the one that distances are seen from. */
export function missingIn(mode: PairMode, comparison: ComparedModels["comparison"], side: Side) {
	if (mode !== "heat" && mode !== "solids") return null;
	if (!comparison?.difference) return "pair.notYet" as const;
	const { files, difference } = comparison;
	if (difference.identical) return "difference.identical" as const;
	if (mode === "heat") return files[`heat-${side}`] ? null : ("pair.noMap" as const);
	if (files.added || files.removed) return null;
	const { solids } = difference;
	if (!solids) return "pair.noSolids" as const;
	return solids.added > 0 || solids.removed > 0 ? ("pair.tooFine" as const) : ("pair.nothing" as const);
}
