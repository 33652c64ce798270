import { type RouteConfigEntry, route } from "@remix-run/route-config";

export const mediaRoutes: RouteConfigEntry[] = [
	route("media/pictures", "features/media/routes/upload-picture.ts"),
	route("media/files", "features/media/routes/upload-file.ts"),
	route("media/:publicId/download/:name", "features/media/routes/download.ts"),
	route("media/:publicId/:variant", "features/media/routes/picture.ts"),
];
