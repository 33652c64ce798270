export { PulseLine } from "./components/pulse-line.tsx";
export { RoundCards } from "./components/round-cards.tsx";
export { VersionPart } from "./components/version-part.tsx";
export { VersionVote } from "./components/version-vote.tsx";
export { VotedProjects } from "./components/voted-projects.tsx";
export { findingOf, wilsonLowerBound } from "./rules/confirmation.ts";
export { bestStanding, type Standing } from "./rules/standings.ts";
export type { VerdictChoice } from "./rules/verdicts.ts";
