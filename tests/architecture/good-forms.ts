import { choosableKinds } from "#app/features/notifications/rules/kinds.ts";
import { type Actor, anonymous } from "#app/kernel/actor.ts";
import { slugId } from "#app/kernel/slug.ts";
import type { Cast } from "./authorization-cast.ts";
import {
	back,
	choice,
	type Field,
	type FormRow,
	id,
	many,
	mark,
	missing,
	number,
	optional,
	stay,
	text,
} from "./form-fields.ts";
import { ballotForms, feedbackForms, projectForms, versionForms } from "./good-making-forms.ts";
import { type GoodThings, memberOf, password } from "./good-things.ts";

/** A form that is in order, by somebody who may send it. */
export interface GoodForm {
	path: string;
	by: Actor;
	fields: Record<string, Field>;
	params?: Record<string, string>;
	search?: string;
}

/** One for each route that takes a form, and for each act of moderation. */
export function goodForms(cast: Cast, things: GoodThings): GoodForm[] {
	const forms = [
		...accountForms(things),
		...projectForms(cast, things),
		...modelForms(things),
		...versionForms(cast, things),
		...moderationForms(cast, things),
		...discussionForms(cast, things),
		...feedbackForms(cast, things),
		...ballotForms(cast, things),
		...ideaForms(cast, things),
	];
	return forms.map(([path, by, fields, rest]) => ({
		...{ path, by, fields, ...rest },
		params: { ...cast.paramsOf(path), ...rest?.params },
	}));
}

function accountForms({
	settled,
	unproved,
	demoHandle,
	sessionId,
	resetToken,
	verifyToken,
}: GoodThings): FormRow[] {
	const current = mark(password);
	const newPassword = mark("another long walk");
	const email = mark("somebody@example.org");
	const withToken = (token: string) => ({ search: `?token=${token}` });
	return [
		[
			"sign-up",
			anonymous,
			{
				handle: text("newcomer_1", { min: 2, max: 40 }),
				displayName: text("A newcomer", { max: 60 }),
				...{ email, password: newPassword, next: back },
			},
		],
		["sign-in", anonymous, { login: text(settled.handle, { max: 254 }), password: current, next: back }],
		["sign-in/demo", anonymous, { handle: text(demoHandle, { min: 2, max: 40 }), next: back }],
		["sign-out", settled, {}],
		["reset", anonymous, { email }],
		["reset/new", anonymous, { token: mark(resetToken), password: newPassword }, withToken(resetToken)],
		["verify", anonymous, { token: mark(verifyToken) }, withToken(verifyToken)],
		["settings/display", settled, { locale: choice("en"), theme: choice("dark") }],
		["settings/email", settled, { email, current }],
		["settings/email/resend", unproved, {}],
		["settings/password", settled, { current, password: newPassword }],
		["settings/sessions/revoke", settled, { session: mark(sessionId) }],
		["settings/sessions/revoke-others", settled, {}],
		["settings/delete", settled, { current }],
		[
			"settings/profile",
			settled,
			{
				displayName: text("Settled", { max: 60 }),
				bio: text("I make lamps.", { max: 2000, optional }),
				"links[0].label": text("Mine", { max: 40, optional }),
				"links[0].url": text("https://example.org/", { max: 300, optional }),
			},
		],
		["settings/notifications", settled, { kinds: choice(choosableKinds[0] ?? "", { optional, many }) }],
		[
			"preferences",
			anonymous,
			{ lang: choice("en", { optional }), theme: choice("dark", { optional }), back },
		],
		["preview/markdown", anonymous, { body: text("*Hello*", { max: 20_000, optional }) }],
	];
}

function modelForms({ models: { before, after, asked }, coMaker }: GoodThings): FormRow[] {
	const params = { before: before.publicId, after: after.publicId, alignment: "centre" };
	return [
		["models/compare/:before/:after/:alignment/want", anonymous, { back, stay }, { params }],
		[
			"models/:publicId/unit",
			coMaker,
			{ unit: choice("in"), back, stay },
			{ params: { publicId: asked.publicId } },
		],
	];
}

function moderationForms(cast: Cast, { logId, claimedCase, lonely, other, settled }: GoodThings): FormRow[] {
	const [member, moderator, administrator] = [
		memberOf(cast, "member"),
		memberOf(cast, "moderator"),
		memberOf(cast, "administrator"),
	];
	const reason = text("As the rules say.", { min: 2, max: 1000 });
	const idea = `idea:${lonely.id}`;
	const act = (type: string, fields: Record<string, Field> = {}, subject = idea, search = ""): FormRow => [
		"moderation/things/:subject/:act",
		type === "role" ? administrator : moderator,
		{ reason, ...fields },
		{ params: { subject, act: type }, search },
	];
	const target = id(other.id, { strangers: [missing, lonely.id] });
	const category = id(other.categoryId, { strangers: [missing] });
	return [
		[
			"reports/new",
			member,
			{
				reason: choice("spam"),
				text: text("It sells.", { max: 2000, optional }),
				about: choice("", { optional }),
			},
			{ search: `?subject=idea:${lonely.id}` },
		],
		["moderation/cases/:id/claim", moderator, {}],
		["moderation/cases/:id/release", moderator, {}, { params: { id: String(claimedCase.id) } }],
		["moderation/log/:id/undo", moderator, { reason }, { params: { id: String(logId) } }],
		act("hide", { seen: id(lonely.revision, { optional, strangers: [missing] }) }),
		act("lock"),
		act("merge", { target }, idea, `?target=${other.id}`),
		act("move", { category }),
		act("tags", { tags: text("lamp, dorm", { max: 600, optional }) }),
		act("close", { closeReason: choice("infeasible") }),
		act("suspend", { days: choice("3", { optional }) }, `user:${settled.id}`),
		act("role", { role: choice("moderator") }, `user:${settled.id}`),
	];
}

function discussionForms(cast: Cast, { deletedComment, other }: GoodThings): FormRow[] {
	const [member, owner, maker] = [memberOf(cast, "member"), memberOf(cast, "owner"), memberOf(cast, "maker")];
	const on = choice("yes");
	const body = text("In a few words.", { max: 20_000 });
	const { comment } = cast.things;
	return [
		[
			"discussion/:type/:id/comments",
			member,
			{
				body,
				replyTo: id(comment.id, { optional, strangers: [missing, other.id] }),
			},
		],
		["discussion/:type/:id/watch", member, { on, stay }],
		["comments/:id/edit", owner, { body }],
		["comments/:id/delete", owner, { stay }],
		["comments/:id/restore", owner, { stay }, { params: { id: String(deletedComment.id) } }],
		["comments/:id/react", member, { kind: choice("thanks"), on, stay }],
		["comments/:id/official", maker, { on, stay }],
		["comments/:id/pin", maker, { on, stay }],
		["notifications/read", owner, { until: mark("2026-06-01T10:00:00.000Z") }],
		["notifications/:id/read", owner, { open: choice("1", { optional }) }],
	];
}

function ideaForms(cast: Cast, { lonely, withdrawn, other }: GoodThings): FormRow[] {
	const [member, owner] = [memberOf(cast, "member"), memberOf(cast, "owner")];
	const at = (idea: { slug: string; id: number }) => ({ params: { slug: slugId(idea) } });
	const need = {
		title: text("A lamp clip for thick boards", { min: 4, max: 120 }),
		body: text("My board is thick.", { max: 20_000, optional }),
		category: id(lonely.categoryId, { strangers: [missing] }),
		tags: text("lamp, dorm", { max: 600, optional }),
		segments: text("Travel", { max: 600, optional }),
		"criteria[0].text": text("Holds on 8 cm", { min: 2, max: 200 }),
	};
	return [
		["ideas/new", member, { ...need, another: choice("on", { optional }) }],
		["ideas/new/draft", member, { fields: mark('[["title","A lamp"]]') }],
		[
			"ideas/:slug/edit",
			owner,
			{
				...need,
				revision: number(lonely.revision, { min: 0 }),
				"criteria[0].id": id(lonely.criteria[0]?.id, {
					optional,
					strangers: [missing, other.criteria[0]?.id ?? 0],
				}),
			},
			at(lonely),
		],
		["ideas/:slug/vote", member, { back }, at(lonely)],
		["ideas/:slug/vote/withdraw", member, { back }, at(lonely)],
		[
			"ideas/:slug/vote/wish",
			member,
			{
				price: mark("49.50", { optional }),
				currency: choice("CNY", { optional }),
				segment: id(lonely.segments[0]?.id, { optional, strangers: [missing] }),
			},
			at(lonely),
		],
		["ideas/:slug/withdraw", owner, { text: text("Found one.", { max: 500, optional }) }, at(lonely)],
		["ideas/:slug/reopen", owner, { text: text("Lost it.", { max: 500, optional }) }, at(withdrawn)],
	];
}

/** Uploads have bytes of their own to be good or bad; they are asked in tests/features/media. */
export const uploads = ["media/pictures", "media/files"];

/** Asked by scripts alone, which read the answer themselves. */
export const fetchedOnly = ["preview/markdown", "ideas/new/draft"];

/** Whose buttons take no words, though their schema would; and the editor, which saves by itself what is typed. */
export const wordless = [
	"sign-out",
	"ideas/:slug/withdraw",
	"ideas/:slug/reopen",
	"versions/:id/vote",
	"projects/:slug/versions/:number/edit",
];

/** What no page lets anybody fill in. */
export const unseen = /token|revision|claimId|changes\[0\]\.kind/;
