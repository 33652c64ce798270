import { type RouteConfigEntry, route } from "@remix-run/route-config";

const at = "features/models/routes";

export const modelsRoutes: RouteConfigEntry[] = [
	route("models/:publicId/shape.glb", `${at}/shape.ts`),
	route("models/:publicId/picture.webp", `${at}/picture.ts`),
	route("models/:publicId/unit", `${at}/unit.ts`),
	route("models/compare/:before/:after/:alignment", `${at}/comparison.ts`),
	route("models/compare/:before/:after/:alignment/want", `${at}/want-comparison.ts`),
	route("models/compare/:before/:after/:alignment/:file", `${at}/comparison-file.ts`),
];
