import { parseWithZod } from "@conform-to/zod/v4";
import type { AppLoadContext } from "@remix-run/node";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportedPart } from "#app/features/accounts/queries/export.server.ts";
import { draftForm } from "#app/features/projects/forms.ts";
import { openDraft, projectPath, publishVersion } from "#app/features/projects/index.server.ts";
import {
	changedFields,
	dividedProfile,
	type FieldId,
	fieldsAskedIn,
	filledFields,
	type Profile,
	type VersionField,
	versionFields,
} from "#app/features/projects/rules/version-fields.ts";
import { textsOf } from "#app/i18n/i18n.server.ts";
import { type Actor, anonymous } from "#app/kernel/actor.ts";
import { foundingCategories } from "#app/kernel/categories.ts";
import { projects, versions } from "#db/schema/index.ts";
import { openApplication } from "#tests/architecture/application.ts";
import { contextOf } from "#tests/architecture/ask-route.ts";
import { testStorage } from "#tests/features/media/storage.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeCategory, makeMedia, makeProject, makeUser } from "#tests/support/factories.ts";

const fields = Object.entries(versionFields) as [FieldId, VersionField][];
const slugs = [...foundingCategories.map(({ slug }) => slug), "added-by-an-administrator"];

function read(profile: Record<string, string>) {
	const data = new FormData();
	data.set("revision", "1");
	data.set("kind", "concept");
	for (const [id, value] of Object.entries(profile)) data.append(`profile.${id}`, value);
	const submission = parseWithZod(data, { schema: draftForm });
	return submission.status === "success"
		? { value: submission.value.profile, errors: {} }
		: { value: null, errors: submission.error ?? {} };
}

/** What a form may send for a detail. */
function typedFor(field: VersionField): fc.Arbitrary<string> {
	if (field.kind === "choice") return fc.constantFrom(...field.options);
	if (field.kind === "link")
		return fc.webUrl({ validSchemes: ["https"] }).filter((url) => url.length <= field.max);
	if (field.kind !== "number") return fc.stringMatching(/^[a-z字]{1,40}$/);
	const scale = 10 ** field.decimals;
	return fc
		.integer({ min: Math.ceil(field.min * scale), max: Math.floor(field.max * scale) })
		.map((steps) => (steps / scale).toFixed(field.decimals));
}

const anyProfile: fc.Arbitrary<Profile> = fc.record(
	Object.fromEntries(fields.map(([id, field]) => [id, typedFor(field)])),
	{ requiredKeys: [] },
);

describe("what a category asks of its versions", () => {
	test("is named in both languages, and so is every choice", () => {
		for (const { t } of (["en", "zh-CN"] as const).map(
			(locale) => textsOf(locale).translation("projects")!,
		)) {
			for (const [id, field] of fields) {
				expect(t(`field.${id}`)).not.toBe("");
				if (field.kind === "choice") {
					const names = field.options.map((option) => t(`fieldOption.${option}`));
					expect(new Set(names).size).toBe(names.length);
				}
			}
		}
		for (const slug of slugs) expect(fieldsAskedIn(slug).length).toBeGreaterThan(3);
		expect(new Set(slugs.flatMap(fieldsAskedIn)).size).toBe(fields.length);
	});

	test("is taken in any combination, stays the same when it is sent again, and is lost in no category", () => {
		fc.assert(
			fc.property(anyProfile, anyProfile, fc.constantFrom(...slugs), (typed, other, slug) => {
				const { value, errors } = read(typed as Record<string, string>);
				expect(errors).toEqual({});
				expect(Object.keys(value ?? {}).sort()).toEqual(Object.keys(typed).sort());
				expect(read(value as Record<string, string>).value).toEqual(value);
				const { own, foreign } = dividedProfile(value!, slug);
				expect({ ...own, ...foreign }).toEqual(value);
				expect(filledFields(foreign).some(({ id }) => fieldsAskedIn(slug).includes(id))).toBe(false);
				const differences = changedFields(typed, other);
				for (const [id] of fields) {
					expect(differences.some((row) => row.id === id)).toBe((typed[id] ?? null) !== (other[id] ?? null));
				}
			}),
			{ numRuns: 60 },
		);
	});

	test.each([
		["layerHeight", "0,2", "0.2"],
		["layerHeight", " 0.20 mm ", "0.2"],
		["layerHeight", "０．２", "0.2"],
		["infill", "35 %", "35"],
		["infill", "0", "0"],
		["weight", "1000000", "1000000"],
		["build", "https://example.org/app", "https://example.org/app"],
		["material", "  PETG  ", "PETG"],
	])("%s written as %j is kept as %j", (id, typed, kept) => {
		expect(read({ [id]: typed }).value).toEqual({ [id]: kept });
	});

	test.each([
		["layerHeight", "thin"],
		["layerHeight", "0.2.1"],
		["layerHeight", "-0.2"],
		["layerHeight", "1e-3"],
		["layerHeight", "0x1"],
		["layerHeight", "0.0001"],
		["layerHeight", "0.20001"],
		["layerHeight", "9"],
		["infill", "101"],
		["infill", "12.5"],
		["infill", "NaN"],
		["supports", "sometimes"],
		["scale", "constructor"],
		["material", "x".repeat(81)],
		["build", "http://example.org"],
		["build", "javascript:alert(1)"],
		["build", "https://somebody:secret@example.org"],
		["build", "https://localhost/app"],
		["build", "example.org"],
		["build", `https://example.org/${"a".repeat(500)}`],
	])("%s refuses %j beside its field", (id, typed) => {
		expect(Object.keys(read({ [id]: typed }).errors)).toEqual([`profile.${id}`]);
	});

	test("refuses what no category asks", () => {
		expect(read({ favouriteColour: "red" }).value).toBeNull();
		expect(read({ __proto__x: "red" }).value).toBeNull();
	});
});

const db = await testDatabase();
const { storage } = await testStorage();
const application = await openApplication();

async function ask(actor: Actor, path: string, form?: Record<string, string>, locale = "en") {
	const context = { ...contextOf(db, actor), storage, locale } as unknown as AppLoadContext;
	const body = form && new URLSearchParams(form);
	const request = new Request(`http://localhost${path}`, { ...(body && { method: "POST", body }) });
	const response = await application(request, context);
	return { status: response.status, path: response.headers.get("location"), body: await response.text() };
}

async function categoryId(slug: string): Promise<number> {
	const found = await db.query.categories.findFirst({ where: (row, { eq: is }) => is(row.slug, slug) });
	return found?.id ?? (await makeCategory(db, { slug })).id;
}

test("details are typed, published, compared, carried on, taken along and never changed again", async () => {
	const user = await makeUser(db);
	const actor = actorOf(user);
	const now = new Date("2026-06-01T09:00:00Z");
	const project = await makeProject(db, { ownerId: user.id, categoryId: await categoryId("prints") });
	const base = `${projectPath(project)}/versions`;
	const draft = { kind: "concept", "changes[0].kind": "added", "changes[0].text": "A first cut" };

	await openDraft(db, actor, { projectId: project.id, now });
	const editor = await ask(actor, `${base}/0.1/edit`);
	expect(editor.body).toContain('name="profile.layerHeight"');
	expect(editor.body).not.toContain('name="profile.wigSize"');
	expect((await ask(actor, `${base}/0.1/edit`, undefined, "zh-CN")).body).toContain("层高（mm）");

	const refused = await ask(actor, `${base}/0.1/edit`, {
		...{ ...draft, revision: "1", number: "0.1" },
		"profile.layerHeight": "thin",
		"profile.material": "PETG",
	});
	expect(refused.status).toBe(422);
	expect(refused.body).toContain("Write a number in mm");
	expect(refused.body).toContain('value="thin"');
	const elsewhere = await ask(actor, `${base}/0.1/edit`, {
		...{ ...draft, revision: "1", number: "0.1" },
		"profile.wigSize": "8–9 inch",
	});
	expect(elsewhere.status).toBe(422);
	expect(elsewhere.body).toContain("category doesn&#x27;t ask for this");

	const [row] = await db.select().from(versions).where(eq(versions.projectId, project.id));
	const saved = await ask(actor, `${base}/0.1/edit`, {
		...{ ...draft, revision: "1", number: "0.1" },
		"profile.layerHeight": "0,2",
		"profile.material": "PETG",
		"profile.supports": "noSupports",
	});
	expect(saved.status, saved.body).toBe(302);
	await publishVersion(db, actor, { versionId: row!.id, now });
	await expect(
		db
			.update(versions)
			.set({ profile: { material: "PLA" } })
			.where(eq(versions.id, row!.id)),
	).rejects.toThrow();

	const shown = await ask(anonymous, `${base}/0.1`);
	expect(shown.body).toMatch(/<dt[^>]*>Layer height<\/dt><dd[^>]*><span>0\.2\u00a0mm/);
	expect((await ask(anonymous, `${base}/0.1`, undefined, "zh-CN")).body).toContain("不需要");

	await openDraft(db, actor, { projectId: project.id, now });
	const [next] = await db.select().from(versions).where(eq(versions.state, "draft"));
	expect(next?.profile).toEqual({ layerHeight: "0.2", material: "PETG", supports: "noSupports" });
	await ask(actor, `${base}/0.2/edit`, {
		...{ ...draft, revision: "1", number: "0.2" },
		"profile.layerHeight": "0.28",
		"profile.material": "PETG",
	});
	await publishVersion(db, actor, { versionId: next!.id, now });
	const compared = (await ask(anonymous, `${projectPath(project)}/compare/0.1/0.2`)).body;
	const details = /<table[^>]*>(?:(?!<\/table>).)*Layer height.*?<\/table>/s.exec(compared)?.[0] ?? "";
	expect(details).toContain("0.28");
	expect(details).toContain("Supports");
	expect(details).not.toContain("PETG");

	let exported = "";
	for await (const piece of exportedPart(db, actor, "versions")) exported += piece;
	expect(
		JSON.parse(exported)
			.map(({ profile }: { profile: Profile }) => profile.layerHeight)
			.sort(),
	).toEqual(["0.2", "0.28"]);

	await openDraft(db, actor, { projectId: project.id, now });
	await db
		.update(projects)
		.set({ categoryId: await categoryId("dolls") })
		.where(eq(projects.id, project.id));
	const moved = (await ask(actor, `${base}/0.3/edit`)).body;
	expect(moved).toContain('name="profile.wigSize"');
	expect(moved).not.toContain('name="profile.layerHeight"');
	expect(moved).toContain("Layer height");
	await ask(actor, `${base}/0.3/edit`, {
		...{ ...draft, revision: "1", number: "0.3" },
		"profile.wigSize": "8–9 inch",
	});
	const [last] = await db.select().from(versions).where(eq(versions.state, "draft"));
	expect(last?.profile).toEqual({ layerHeight: "0.28", wigSize: "8–9 inch" });
	await publishVersion(db, actor, { versionId: last!.id, now });
	expect((await ask(anonymous, `${base}/0.3`)).body).toContain("Layer height");
	await openDraft(db, actor, { projectId: project.id, now });
	const [after] = await db.select().from(versions).where(eq(versions.state, "draft"));
	expect(after?.profile).toEqual({ wigSize: "8–9 inch" });
});

test("a candidate is published with a real picture that somebody vouches for, and its page says who", async () => {
	const user = await makeUser(db, { displayName: "Vera Vouch" });
	const actor = actorOf(user);
	const project = await makeProject(db, { ownerId: user.id });
	const { publicId } = await makeMedia(db, { ownerId: user.id });
	const base = `${projectPath(project)}/versions/0.1`;
	await openDraft(db, actor, { projectId: project.id, now: new Date() });
	let revision = 1;
	const publish = async (fields: Record<string, string>) => {
		const draft = { kind: "candidate", number: "0.1", revision: String(revision), ...fields };
		expect((await ask(actor, `${base}/edit`, draft)).status).toBe(302);
		revision += 1;
		return ask(actor, `${base}/publish`, { revision: String(revision) });
	};
	const picture = (role: string) => ({ "pictures[0].publicId": publicId, "pictures[0].role": role });
	const words = {
		photo: "one photo of the real thing",
		attestation: "Attest that the photos show the real thing.",
	};
	for (const [fields, missing] of [
		[{}, words.photo],
		[{ ...picture("render"), attested: "on" }, words.photo],
		[picture("photo"), words.attestation],
	] as const) {
		const refused = await publish(fields);
		expect([refused.status, refused.body.includes(missing)]).toEqual([422, true]);
	}
	expect((await publish({ ...picture("photo"), attested: "on" })).status).toBe(302);
	expect((await ask(anonymous, base)).body).toMatch(/attested by.{0,40}Vera Vouch/s);
});
