import { appComments } from "./comments-apps.ts";
import { dollComments } from "./comments-dolls.ts";
import { goodsComments, projectComments } from "./comments-goods.ts";
import { printComments } from "./comments-prints.ts";
import { versionComments } from "./comments-versions.ts";
import { appIdeas } from "./ideas-apps.ts";
import { dollIdeas } from "./ideas-dolls.ts";
import { goodsIdeas } from "./ideas-goods.ts";
import { printIdeas } from "./ideas-prints.ts";
import { appProjects } from "./projects-apps.ts";
import { dollProjects } from "./projects-dolls.ts";
import { goodsProjects } from "./projects-goods.ts";
import { printProjects } from "./projects-prints.ts";

export const ideas = [...dollIdeas, ...printIdeas, ...appIdeas, ...goodsIdeas];
export const projects = [...dollProjects, ...printProjects, ...appProjects, ...goodsProjects];
export const said = {
	ideas: { ...dollComments, ...printComments, ...appComments, ...goodsComments },
	projects: projectComments,
	versions: versionComments,
};
