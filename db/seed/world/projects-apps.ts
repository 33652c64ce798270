import { fairRooms } from "./projects/fair-rooms.ts";
import { lowWater } from "./projects/low-water.ts";
import { pour } from "./projects/pour.ts";
import { shiftSleep } from "./projects/shift-sleep.ts";
import type { WorldProject } from "./types.ts";

export const appProjects: WorldProject[] = [pour, lowWater, fairRooms, shiftSleep];
