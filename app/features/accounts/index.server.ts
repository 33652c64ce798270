export { type Authentication, authenticate } from "./authenticate.server.ts";
export { endSessionsOf } from "./commands/sessions.server.ts";
export { personCards } from "./queries/person-cards.server.ts";
