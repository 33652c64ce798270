import { expect, test } from "vitest";
import { likeStandings } from "#app/features/projects/queries/likeness.server.ts";
import { projects } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeMedia, makeProject, makeUser, makeVersion } from "#tests/support/factories.ts";

const db = await testDatabase();
const bands = [7, 65_543, 131_079, 196_615];
const near = [7 ^ 3, 65_543, 131_079, 196_615];
const [earlier, later] = [new Date("2026-03-01T08:00:00Z"), new Date("2026-03-02T08:00:00Z")];

test("a picture like one of somebody else's published version is told where that stands", async () => {
	const [maker, copier] = [await makeUser(db), await makeUser(db)];
	const put = { hashBands: bands, attachedAt: earlier, createdAt: earlier };
	const picture = await makeMedia(db, { ...put, ownerId: maker.id });
	const project = await makeProject(db, { ownerId: maker.id, title: "Edge clip" });
	const version = await makeVersion(db, { project, pictures: [picture] });
	const unpublished = await makeMedia(db, { ...put, ownerId: maker.id });
	await makeVersion(db, { project: await makeProject(db), pictures: [unpublished], state: "draft" });

	const copy = await makeMedia(db, { hashBands: near, ownerId: copier.id, createdAt: later });
	const other = await makeMedia(db, {
		hashBands: near.map((band) => band ^ 255),
		ownerId: copier.id,
		createdAt: later,
	});
	const own = await makeProject(db, { ownerId: copier.id });
	const told = await likeStandings(db, actorOf(copier), own.id, [copy.id, other.id]);
	const path = `/projects/${project.slug}-${project.id}/versions/1.0`;
	expect([...told]).toEqual([[copy.id, { title: "Edge clip 1.0", path }]]);

	const remix = await makeProject(db, {
		ownerId: copier.id,
		remixOfVersionId: version.id,
		remixOfTitle: "Edge clip 1.0",
	});
	expect(await likeStandings(db, actorOf(copier), remix.id, [copy.id])).toEqual(new Map());
	const further = await makeVersion(db, { project: remix });
	const grandchild = await makeProject(db, {
		ownerId: copier.id,
		remixOfVersionId: further.id,
		remixOfTitle: "x 1.0",
	});
	expect(await likeStandings(db, actorOf(copier), grandchild.id, [copy.id])).toEqual(new Map());
	// Whoever makes that project too isn't told, and nobody is of what they can't see.
	expect(await likeStandings(db, actorOf(maker), own.id, [copy.id])).toEqual(new Map());
	await db.update(projects).set({ hiddenAt: later });
	expect(await likeStandings(db, actorOf(copier), own.id, [copy.id])).toEqual(new Map());
});
