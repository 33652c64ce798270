export { type ProgressChange, progressIdea, recountIdeas } from "./commands/progress.server.ts";
