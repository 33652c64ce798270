import { type RouteConfigEntry, route } from "@remix-run/route-config";

export const modelsRoutes: RouteConfigEntry[] = [
	route("models/:publicId/shape.glb", "features/models/routes/shape.ts"),
];
