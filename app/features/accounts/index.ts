export { AccountField, AccountForm } from "./components/account-form.tsx";
export { AdminLayout } from "./components/admin-layout.tsx";
export { PersonFace, PersonLink, PersonName } from "./components/person-link.tsx";
export { SettingsLayout } from "./components/settings-layout.tsx";
export type { Avatar, PersonCard } from "./rules/person-card.ts";
export { standsAtLeast } from "./rules/standing.ts";
export { isSuspended } from "./rules/suspension.ts";
export { votesCount } from "./rules/voting.ts";
