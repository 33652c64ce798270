import { slugId } from "#app/kernel/slug.ts";
import type { Cast } from "./authorization-cast.ts";
import {
	back,
	choice,
	type FormRow,
	id,
	many,
	mark,
	missing,
	number,
	optional,
	text,
} from "./form-fields.ts";
import { type GoodThings, memberOf } from "./good-things.ts";

export function projectForms(
	cast: Cast,
	{ project, idea, elsewhere, other, coMaker, invited, lonely }: GoodThings,
): FormRow[] {
	const [maker, member, stranger] = [
		memberOf(cast, "maker"),
		memberOf(cast, "member"),
		memberOf(cast, "owner"),
	];
	const at = { params: { slug: slugId(project) } };
	const work = {
		title: text("A lamp clip", { min: 2, max: 80 }),
		summary: text("Holds.", { max: 160, optional }),
		story: text("It began with a thick board.", { max: 20_000, optional }),
		licence: choice("CC-BY-4.0"),
		categoryId: id(project.categoryId, { strangers: [missing] }),
		cover: mark("", { optional, many }),
	};
	const takeUp = {
		ideaId: id(elsewhere.id, { strangers: [missing, project.id] }),
		criterionIds: id(elsewhere.criteria[0]?.id, { optional, many, strangers: [missing] }),
	};
	return [
		["projects/new", member, { ...work, ...takeUp, ideaId: { ...takeUp.ideaId, optional } }],
		["projects/:slug/edit", maker, work, at],
		["projects/:slug/follow", member, { back }, at],
		["projects/:slug/unfollow", member, { back }, at],
		["projects/:slug/ideas", maker, takeUp, at],
		[
			"projects/:slug/ideas/release",
			maker,
			{
				ideaId: id(idea.id, { strangers: [missing, other.id, lonely.id] }),
				reason: text("No time.", { min: 2, max: 500 }),
			},
			at,
		],
		["projects/:slug/makers", maker, { handle: text(stranger.handle, { max: 60 }) }, at],
		["projects/:slug/makers/accept", invited, { back }, at],
		["projects/:slug/makers/leave", coMaker, { back }, at],
		[
			"projects/:slug/makers/remove",
			maker,
			{ userId: id(coMaker.id, { strangers: [missing, member.id] }) },
			at,
		],
		[
			"projects/:slug/makers/hand-over",
			maker,
			{ userId: id(coMaker.id, { strangers: [missing, member.id] }) },
			at,
		],
	];
}

export function versionForms(
	cast: Cast,
	{ project, draft, idea, other, quiet, picture }: GoodThings,
): FormRow[] {
	const [maker, member] = [memberOf(cast, "maker"), memberOf(cast, "member")];
	const number_ = (version: { major: number; minor: number }) => `${version.major}.${version.minor}`;
	const at = (version: { major: number; minor: number }) => ({
		params: { slug: slugId(project), number: number_(version) },
	});
	return [
		["projects/:slug/versions/new", maker, { back }, at(draft)],
		[
			"projects/:slug/versions/:number/edit",
			maker,
			{
				revision: number(draft.revision, { min: 1 }),
				number: text(number_(draft), { max: 12 }),
				kind: choice("prototype"),
				title: text("Rounder", { max: 80, optional }),
				notes: text("Every edge.", { max: 10_000, optional }),
				attested: choice("on", { optional }),
				"changes[0].kind": choice("changed"),
				"changes[0].text": text("Rounder edges", { max: 300, optional }),
				claims: id(idea.criteria[0]?.id, {
					optional,
					many,
					strangers: [missing, other.criteria[0]?.id ?? 0],
				}),
				next: choice("preview", { optional }),
			},
			at(draft),
		],
		[
			"projects/:slug/versions/:number/publish",
			maker,
			{ revision: number(draft.revision, { min: 1 }) },
			at(draft),
		],
		[
			"projects/:slug/versions/:number/recall",
			maker,
			{ reason: text("It breaks and cuts.", { min: 10, max: 1000 }) },
			at(quiet),
		],
		["projects/:slug/versions/:number/delete", maker, { back }, at(draft)],
		[
			"projects/:slug/versions/:number/rounds/new",
			maker,
			{
				brief: text("Hang it up.", { max: 2000, optional }),
				days: number(7, { min: 1, max: 60, optional }),
				ratings: text("Look", { max: 60, optional, many }),
			},
			at(quiet),
		],
		[
			"projects/:slug/versions/:number/makes/new",
			member,
			{ ...makeFields, makeOutcome: choice("worked"), pictures: mark(picture.publicId, { many }) },
			at(quiet),
		],
	];
}

const makeFields = {
	makeOutcome: choice("worked", { optional }),
	makeText: text("Printed in PETG.", { max: 2000, optional }),
	makeSettings: text("layer: 0.2", { max: 600, optional }),
};

export function feedbackForms(
	cast: Cast,
	{ closedRound, verdictId, judged, quiet, other }: GoodThings,
): FormRow[] {
	const [member, maker] = [memberOf(cast, "member"), memberOf(cast, "maker")];
	const claimId = cast.things.version.claims[0]?.id;
	return [
		[
			"rounds/:id",
			member,
			{
				"verdicts[0].claimId": id(claimId, { strangers: [missing, judged.claims[0]?.id ?? 0] }),
				"verdicts[0].choice": choice("not"),
				"verdicts[0].reason": text("It slips.", { max: 1000 }),
				text: text("Nice otherwise.", { max: 4000, optional }),
				...makeFields,
			},
		],
		[
			"rounds/:id/outcome",
			maker,
			{
				outcome: choice("iterate"),
				text: text("We'll thicken it.", { max: 4000 }),
				kept: id(verdictId, { optional, many, strangers: [missing, cast.things.verdict.id] }),
			},
			{ params: { id: String(closedRound.id) } },
		],
		[
			"todos/:id/accept",
			maker,
			{ versionId: id(cast.things.version.id, { optional, strangers: [missing, other.id] }) },
		],
		["todos/:id/decline", maker, { reason: text("Against the idea.", { max: 1000 }) }],
		[
			"versions/:id/vote",
			member,
			{ choice: choice("better"), reason: text("Rounder.", { max: 280, optional }), back },
			{ params: { id: String(quiet.id) } },
		],
	];
}

export function ballotForms(cast: Cast, { closedBallot, foreignBallot, quiet }: GoodThings): FormRow[] {
	const [member, maker] = [memberOf(cast, "member"), memberOf(cast, "maker")];
	const { ballot } = cast.things;
	const foreignOption = foreignBallot.options[0]?.id ?? 0;
	const asked = {
		question: text("Which one?", { min: 4, max: 120 }),
		body: text("Look closely.", { max: 2000, optional }),
		method: choice("approval", { optional }),
		days: number(7, { min: 1, max: 60, optional }),
		versionId: id(cast.things.version.id, { optional, strangers: [missing, quiet.id] }),
		"options[0].title": text("A", { max: 80 }),
		"options[0].text": text("Round", { max: 400, optional }),
		"options[1].title": text("B", { max: 80 }),
	};
	return [
		[
			"ballots/:id",
			member,
			{ choices: id(ballot.options[0]?.id, { many, strangers: [missing, foreignOption] }) },
		],
		["ballots/:id/edit", maker, asked],
		["ballots/:id/cancel", maker, { reason: text("Asked too early.", { min: 2, max: 1000 }) }],
		[
			"ballots/:id/outcome",
			maker,
			{
				optionId: id(closedBallot.options[0]?.id, { optional, strangers: [missing, foreignOption] }),
				text: text("It will be A.", { max: 4000 }),
			},
			{ params: { id: String(closedBallot.id) } },
		],
		["projects/:slug/ballots/new", maker, asked],
	];
}
