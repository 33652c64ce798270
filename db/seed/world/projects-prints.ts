import { deepClamp } from "./projects/deep-clamp.ts";
import { edgeClip } from "./projects/edge-clip.ts";
import { longHinge } from "./projects/long-hinge.ts";
import { nineDays } from "./projects/nine-days.ts";
import { sixSides } from "./projects/six-sides.ts";
import { wedgeClamp } from "./projects/wedge-clamp.ts";
import type { WorldProject } from "./types.ts";

export const printProjects: WorldProject[] = [deepClamp, longHinge, nineDays, sixSides, wedgeClamp, edgeClip];
