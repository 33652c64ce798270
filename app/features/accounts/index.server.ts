export { type Authentication, authenticate } from "./authenticate.server.ts";
export { accountsEventHandlers, accountsJobs } from "./background.server.ts";
export { rememberPreferences } from "./commands/preferences.server.ts";
export { endSessionsOf } from "./commands/sessions.server.ts";
export { restoreAccount, suspendAccount } from "./commands/suspension.server.ts";
export { claimAttempt } from "./commands/throttle.server.ts";
export { memberPage } from "./member-page.server.ts";
export { firstAccountKey } from "./queries/accounts.server.ts";
export { personCards } from "./queries/person-cards.server.ts";
