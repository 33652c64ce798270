export type { Avatar, PersonCard } from "./components/person-card.ts";
export { Face, PersonLink, PersonName } from "./components/person-link.tsx";
export { isSuspended } from "./rules/suspension.ts";
