import type { RouteConfig } from "@remix-run/route-config";
import { accountsRoutes } from "./features/accounts/routes.ts";
import { ballotsRoutes, insideProject, insideVersion } from "./features/ballots/routes.ts";
import { discussionRoutes } from "./features/discussion/routes.ts";
import { feedbackRoutes, insideAnswer, insideEditor } from "./features/feedback/routes.ts";
import { homeRoutes } from "./features/home/routes.ts";
import { ideasRoutes } from "./features/ideas/routes.ts";
import { loopsRoutes } from "./features/loops/routes.ts";
import { mediaRoutes } from "./features/media/routes.ts";
import { modelsRoutes } from "./features/models/routes.ts";
import { moderationRoutes } from "./features/moderation/routes.ts";
import { notificationsRoutes } from "./features/notifications/routes.ts";
import { peopleRoutes } from "./features/people/routes.ts";
import { projectsRoutes } from "./features/projects/routes.ts";
import { shellRoutes } from "./features/shell/routes.ts";
import { studioRoutes } from "./features/studio/routes.ts";

/** Every address of the site, feature by feature, in plain string paths. */
export default [
	...accountsRoutes,
	...homeRoutes,
	...mediaRoutes,
	...modelsRoutes,
	...projectsRoutes({ project: insideProject, version: insideVersion, editor: insideEditor }),
	...studioRoutes,
	...moderationRoutes,
	...notificationsRoutes,
	...peopleRoutes,
	...shellRoutes,
	...discussionRoutes,
	...feedbackRoutes,
	...ballotsRoutes,
	...ideasRoutes({ answer: insideAnswer }),
	...loopsRoutes,
] satisfies RouteConfig;
