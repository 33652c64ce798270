import type { Look } from "#app/features/models/index.server.ts";
import type { Solid, Solids } from "./mesh.ts";
import * as parts from "./parts.ts";

interface WorldModel {
	build(solids: Solids): Solid;
	still: Pick<Look, "wall" | "table" | "turn"> & { colour: string };
}

/** Every model of the demo world: its parameters, and the colours of its still. Named as pictures are: `still-…`. */
export const models: Record<string, WorldModel> = {
	"still-clamp-50": {
		build: (s) => parts.lampClamp(s, { opening: 50 }),
		still: { colour: "#d9863a", wall: "#e6ece6", table: "#cfd8cf" },
	},
	"still-clamp-80": {
		build: (s) => parts.lampClamp(s, { opening: 80 }),
		still: { colour: "#c9742c", wall: "#efe8dc", table: "#dccfba" },
	},
	"still-clamp-pads": {
		build: (s) => parts.lampClamp(s, { opening: 82, pads: true }),
		still: { colour: "#d68f4a", wall: "#e8e6ee", table: "#d2cede" },
	},
	"still-clamp-ribs": {
		build: (s) => parts.lampClamp(s, { opening: 82, pads: true, ribs: true }),
		still: { colour: "#b8642a", wall: "#e9ece2", table: "#d2d8c6" },
	},
	"still-clamp-blue": {
		build: (s) => parts.lampClamp(s, { opening: 36, rod: 12 }),
		still: { colour: "#5a74b8", wall: "#eae6f0", table: "#d4cfdf", turn: -28 },
	},
	"still-hinge-box": {
		build: (s) => parts.hingeBox(s, { knuckles: 3 }),
		still: { colour: "#4f7f9a", wall: "#e6ecef", table: "#cdd8de" },
	},
	"still-hinge-five": {
		build: (s) => parts.hingeBox(s, { knuckles: 5, gap: 0.35 }),
		still: { colour: "#3f8f86", wall: "#ece8de", table: "#d9d0be" },
	},
	"still-hinge-latch": {
		build: (s) => parts.hingeBox(s, { knuckles: 5, gap: 0.4, latch: true }),
		still: { colour: "#c2703f", wall: "#e6ebe8", table: "#ced8d2" },
	},
	"still-planter-plain": {
		build: (s) => parts.planter(s, {}),
		still: { colour: "#b86a4f", wall: "#eee9df", table: "#d9d0c0" },
	},
	"still-planter-spout": {
		build: (s) => parts.planter(s, { spout: true }),
		still: { colour: "#c96a52", wall: "#e9efe6", table: "#cdd8c6" },
	},
	"still-planter-feet": {
		build: (s) => parts.planter(s, { spout: true, feet: true }),
		still: { colour: "#7f9a5c", wall: "#f0eade", table: "#dcd0ba" },
	},
	"still-planter-octagon": {
		build: (s) => parts.planter(s, { facets: 8 }),
		still: { colour: "#e0b84a", wall: "#eee6dd", table: "#d8ccbd" },
	},
	"still-planter-hex": {
		build: (s) => parts.planter(s, { facets: 6, spout: true, feet: true }),
		still: { colour: "#8a7ab0", wall: "#e8ece8", table: "#d0d8d0" },
	},
	"still-doll-stand": {
		build: (s) => parts.dollStand(s, {}),
		still: { colour: "#7a6a5c", wall: "#ece6ea", table: "#d8ced4" },
	},
	"still-doll-stand-weight": {
		build: (s) => parts.dollStand(s, { curved: true, weight: true }),
		still: { colour: "#5a74a8", wall: "#eae6f0", table: "#d4cfdf" },
	},
	"still-doll-stand-short": {
		build: (s) => parts.dollStand(s, { reach: 110, ring: 18, weight: true }),
		still: { colour: "#a86a7a", wall: "#e7ece8", table: "#cfd9d2" },
	},
	"still-eye-tray": {
		build: (s) => parts.eyeTray(s, { cups: 3 }),
		still: { colour: "#5f9a8a", wall: "#efe8dc", table: "#dccfba" },
	},
	"still-eye-tray-legs": {
		build: (s) => parts.eyeTray(s, { cups: 4, legs: true }),
		still: { colour: "#4f9a83", wall: "#ebe6f0", table: "#d4cde0" },
	},
	"still-cable-clip": {
		build: (s) => parts.cableClip(s, {}),
		still: { colour: "#c8684f", wall: "#e9efe6", table: "#cdd8c6" },
	},
	"still-cable-clip-wide": {
		build: (s) => parts.cableClip(s, { slots: 4, thickness: 26 }),
		still: { colour: "#4a6f94", wall: "#f0e9de", table: "#ddd0bc" },
	},
	"still-drawers": {
		build: (s) => parts.drawerTower(s, {}),
		still: { colour: "#b09a6a", wall: "#e8eaf0", table: "#d0d4df" },
	},
	"still-drawers-labels": {
		build: (s) => parts.drawerTower(s, { labels: true }),
		still: { colour: "#e0b84a", wall: "#eee6dd", table: "#d8ccbd" },
	},
	"still-phone-stand": {
		build: (s) => parts.phoneStand(s, {}),
		still: { colour: "#4f9a83", wall: "#efe8dc", table: "#dccfba" },
	},
	"still-phone-stand-cable": {
		build: (s) => parts.phoneStand(s, { angle: 26, cable: true }),
		still: { colour: "#8a5f9a", wall: "#e6ece8", table: "#ccd8d0" },
	},
	"still-punch-jig": {
		build: (s) => parts.cableClip(s, { slots: 6, width: 6, thickness: 4 }),
		still: { colour: "#a4503a", wall: "#eee8dc", table: "#dacfbd", turn: -30 },
	},
	"still-gear": {
		build: (s) => parts.gear(s, { teeth: 24 }),
		still: { colour: "#8f8a7a", wall: "#e6e9ec", table: "#cfd4da" },
	},
};
