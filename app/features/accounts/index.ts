export { PersonFace, PersonLink, PersonName } from "./components/person-link.tsx";
export type { Avatar, PersonCard } from "./rules/person-card.ts";
export { isSuspended } from "./rules/suspension.ts";
export { votesCount } from "./rules/voting.ts";
