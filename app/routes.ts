import type { RouteConfig } from "@remix-run/route-config";
import { homeRoutes } from "./features/home/routes.ts";
import { mediaRoutes } from "./features/media/routes.ts";
import { shellRoutes } from "./features/shell/routes.ts";

/** Every address of the site, feature by feature, in plain string paths. */
export default [...homeRoutes, ...mediaRoutes, ...shellRoutes] satisfies RouteConfig;
