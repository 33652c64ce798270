import { type RouteConfigEntry, route } from "@remix-run/route-config";

export const mediaRoutes: RouteConfigEntry[] = [
	route("media/pictures", "features/media/routes/upload-picture.ts"),
	route("media/:publicId/:variant", "features/media/routes/picture.ts"),
];
