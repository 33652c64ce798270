export { longestMarkdown } from "./rules.ts";
