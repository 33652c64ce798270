export { ErrorPage } from "./components/error-page.tsx";
export { Shell } from "./components/shell.tsx";
export type { ShellViewer } from "./components/viewer.ts";
