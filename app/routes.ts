import type { RouteConfig } from "@remix-run/route-config";
import { homeRoutes } from "./features/home/routes.ts";

/** Every address of the site, feature by feature, in plain string paths. */
export default [...homeRoutes] satisfies RouteConfig;
