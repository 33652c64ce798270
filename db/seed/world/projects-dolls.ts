import { eyeCups } from "./projects/eye-cups.ts";
import { leanStand } from "./projects/lean-stand.ts";
import { rewetBase } from "./projects/rewet-base.ts";
import type { WorldProject } from "./types.ts";

export const dollProjects: WorldProject[] = [rewetBase, leanStand, eyeCups];
