import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { likeStandings } from "#app/features/media/index.server.ts";
import { pictureKin } from "#app/features/projects/queries/picture-places.server.ts";
import { picturePlaces } from "#app/http/picture-places.server.ts";
import {
	ballotOptions,
	ballots,
	commentPictures,
	comments,
	ideaPictures,
	ideas,
	makePictures,
	makes,
	media,
	projects,
	rounds,
} from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
	actorOf,
	makeBallot,
	makeComment,
	makeIdea,
	makeMedia,
	makeProject,
	makeResponse,
	makeRound,
	makeUser,
	makeVersion,
} from "#tests/support/factories.ts";

const db = await testDatabase();
const services = { db, picturePlaces };
const bands = [7, 65_543, 131_079, 196_615];
const near = [7 ^ 3, 65_543, 131_079, 196_615];
const [earlier, later] = [new Date("2026-03-01T08:00:00Z"), new Date("2026-03-02T08:00:00Z")];
const put = { hashBands: bands, attachedAt: earlier, createdAt: earlier };

async function copy() {
	const copier = await makeUser(db);
	const { id } = await makeMedia(db, { hashBands: near, ownerId: copier.id, createdAt: later });
	return { id, copier, actor: actorOf(copier) };
}

/** Where a copy made now is said to stand. */
async function told(): Promise<string[]> {
	const { id, actor } = await copy();
	return [...(await likeStandings(services, actor, [id])).values()].map(({ path }) => path);
}

test("a picture like one of somebody else's published version is told where that stands", async () => {
	const maker = await makeUser(db);
	const picture = await makeMedia(db, { ...put, ownerId: maker.id });
	const project = await makeProject(db, { ownerId: maker.id, title: "Edge clip" });
	const version = await makeVersion(db, { project, pictures: [picture] });
	const unpublished = await makeMedia(db, { ...put, ownerId: maker.id });
	await makeVersion(db, { project: await makeProject(db), pictures: [unpublished], state: "draft" });
	const { id, copier, actor } = await copy();
	const other = await makeMedia(db, {
		hashBands: near.map((band) => band ^ 255),
		ownerId: copier.id,
		createdAt: later,
	});
	const path = `/projects/${project.slug}-${project.id}/versions/1.0`;
	expect([...(await likeStandings(services, actor, [id, other.id]))]).toEqual([
		[id, { title: "Edge clip 1.0", path }],
	]);

	const remixed = { ownerId: copier.id, remixOfVersionId: version.id, remixOfTitle: "Edge clip 1.0" };
	const remix = await makeProject(db, remixed);
	const further = await makeVersion(db, { project: remix });
	const grandchild = await makeProject(db, { ...remixed, remixOfVersionId: further.id });
	for (const { id: projectId } of [remix, grandchild])
		expect(await likeStandings(services, actor, [id], await pictureKin(db, projectId))).toEqual(new Map());
	// Whoever makes that project too isn't told, and nobody is of what visitors can't see.
	expect(await likeStandings(services, actorOf(maker), [id])).toEqual(new Map());
	await db.update(projects).set({ hiddenAt: later }).where(eq(projects.id, project.id));
	expect(await likeStandings(services, actor, [id])).toEqual(new Map());
	const staff = actorOf(await makeUser(db, { role: "administrator" }));
	expect(await likeStandings(services, staff, [id])).toEqual(new Map());
});

describe("what stands elsewhere is told while visitors may see it:", () => {
	async function stranger() {
		return makeMedia(db, { ...put, ownerId: (await makeUser(db)).id });
	}

	test("in a draft, never", async () => {
		const project = await makeProject(db);
		await makeVersion(db, { project, pictures: [await stranger()], state: "draft" });
		expect(await told()).toEqual([]);
	});

	test("as a project's cover", async () => {
		const project = await makeProject(db, { coverMediaId: (await stranger()).id });
		expect(await told()).toEqual([`/projects/${project.slug}-${project.id}`]);
	});

	test("in an idea, until that or the picture is hidden", async () => {
		const idea = await makeIdea(db);
		const picture = await stranger();
		await db.insert(ideaPictures).values({ ideaId: idea.id, mediaId: picture.id, position: 0 });
		expect(await told()).toEqual([expect.stringMatching(new RegExp(`^/ideas/.*-${idea.id}$`))]);
		await db.update(media).set({ hiddenAt: later }).where(eq(media.id, picture.id));
		expect(await told()).toEqual([]);
		await db.update(media).set({ hiddenAt: null }).where(eq(media.id, picture.id));
		await db.update(ideas).set({ hiddenAt: later }).where(eq(ideas.id, idea.id));
		expect(await told()).toEqual([]);
	});

	test("in a make, once its round is closed", async () => {
		const round = await makeRound(db);
		const response = await makeResponse(db, { round, make: true });
		const [make] = await db.select().from(makes).where(eq(makes.responseId, response.id));
		await db.insert(makePictures).values({ makeId: make!.id, mediaId: (await stranger()).id, position: 0 });
		expect(await told()).toEqual([]);
		await db.update(rounds).set({ state: "closed", closedAt: later }).where(eq(rounds.id, round.id));
		expect(await told()).toEqual([expect.stringMatching(/\/versions\/1\.0\/makes$/)]);
		await db.update(makes).set({ hiddenAt: later }).where(eq(makes.id, make!.id));
		expect(await told()).toEqual([]);
	});

	test("in a ballot", async () => {
		const ballot = await makeBallot(db);
		const [option] = ballot.options;
		await db
			.update(ballotOptions)
			.set({ mediaId: (await stranger()).id })
			.where(eq(ballotOptions.id, option!.id));
		expect(await told()).toEqual([`/ballots/${ballot.id}`]);
		await db.update(ballots).set({ hiddenAt: later }).where(eq(ballots.id, ballot.id));
		expect(await told()).toEqual([]);
	});

	test("in a comment, unless what it is about is hidden", async () => {
		const idea = await makeIdea(db);
		const comment = await makeComment(db, { subjectType: "idea", subjectId: idea.id });
		await db
			.insert(commentPictures)
			.values({ commentId: comment.id, mediaId: (await stranger()).id, position: 0 });
		expect(await told()).toEqual([`/comments/${comment.id}`]);
		await db.update(comments).set({ hiddenAt: later }).where(eq(comments.id, comment.id));
		expect(await told()).toEqual([]);
		await db.update(comments).set({ hiddenAt: null }).where(eq(comments.id, comment.id));
		await db.update(ideas).set({ hiddenAt: later }).where(eq(ideas.id, idea.id));
		expect(await told()).toEqual([]);
	});
});
