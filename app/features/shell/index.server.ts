export { shellViewer } from "./queries.server.ts";
