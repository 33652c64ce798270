export { Discussion } from "./components/discussion.tsx";
export { longestMarkdown } from "./rules.ts";
