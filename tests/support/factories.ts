/**
 * One way of setting up a world, for tests and for whoever fills a database. Rows are inserted directly, with the
 * counters they imply, so a factory states a situation and exercises no command:
 *
 *     const maker = await makeUser(db, { displayName: "Mia" });
 *     const idea = await makeIdea(db, { title: "A lamp that …", criteria: ["Fits a 40 cm shelf", "Under 20 €"] });
 *     await makeVote(db, { ideaId: idea.id, userId: maker.id });
 *     const project = await makeProject(db, { ownerId: maker.id, ideas: [idea] });
 *     const version = await makeVersion(db, { project, claims: idea.criteria });
 *     const round = await makeRound(db, { version });
 *     await makeResponse(db, { round, verdicts: version.claims.map(({ id }) => ({ claimId: id, choice: "solved" })) });
 *     await voteForIdea(db, actorOf(maker), …);
 *
 * Whatever is left out is made up: an idea makes its author and a category, a version its project. Columns can be
 * given as they stand in db/schema. Nothing here records domain events or fills the timeline.
 */
export * from "./factories/discussion.ts";
export * from "./factories/feedback.ts";
export * from "./factories/ideas.ts";
export * from "./factories/models.ts";
export * from "./factories/people.ts";
export * from "./factories/projects.ts";
