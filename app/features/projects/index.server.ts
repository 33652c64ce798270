export { type ClaimView, claimsOfVersion } from "./queries/claims.server.ts";
export { isMakerOf, makerIdsOf, projectFacts, projectsMadeBy } from "./queries/makers.server.ts";
