export { mentionedHandles, plainTextOf, renderMarkdown } from "./markdown.server.ts";
export { knownHandles } from "./queries/people.server.ts";
