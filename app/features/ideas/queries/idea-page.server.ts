import { personCards } from "#app/features/accounts/index.server.ts";
import type { PersonCard } from "#app/features/accounts/index.ts";
import { knownHandles, renderMarkdown } from "#app/features/discussion/index.server.ts";
import { type PictureView, pictureViews } from "#app/features/media/index.server.ts";
import { type Actor, isMember, viewerId } from "#app/kernel/actor.ts";
import { wholeDaysBetween } from "#app/kernel/clock.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { slugId } from "#app/kernel/slug.ts";
import type { Database } from "#db/database.server.ts";
import { canClose, canEdit, canSee, canTakeBack, canWithdraw, isAuthor } from "../policy.ts";
import { ideaPath } from "../rules/address.ts";
import { loopBroken, loopSteps } from "../rules/lifecycle.ts";
import { priceCurves } from "../rules/prices.ts";
import { criterionStanding, type ResultFact } from "../rules/standings.ts";
import { canTakeVotes, shownVoteCount, wants } from "../rules/voting.ts";
import { type AnswerRow, findIdeaRow, type IdeaPageRow, type TimelineRow } from "./idea-row.server.ts";

export type IdeaPage = { kind: "idea"; idea: IdeaView } | { kind: "merged"; path: string };

/** An idea's page as this actor sees it. Throws NotFound for what isn't there or is hidden from them. */
export async function readIdeaPage(db: Database, actor: Actor, ideaId: number | null): Promise<IdeaPage> {
	const row = ideaId === null ? null : await findIdeaRow(db, ideaId, viewerId(actor));
	if (!row || !canSee(actor, { hidden: row.hidden, authorId: row.author_id })) throw new NotFound();
	if (row.into) return { kind: "merged", path: `${ideaPath(row.into)}?merged=${row.id}` };
	const people = await personCards(db, peopleOf(row));
	const covers = row.answers.flatMap(({ coverId }) => coverId ?? []);
	const pictures = await pictureViews(db, [...row.picture_ids, ...covers]);
	const mentions = row.body.includes("@") ? await knownHandles(db, [row.body]) : undefined;
	return { kind: "idea", idea: viewOf(actor, row, people, pictures, renderMarkdown(row.body, { mentions })) };
}

export type IdeaView = ReturnType<typeof viewOf>;
export type AnswerView = IdeaView["answers"][number];
export type TimelineEntry = IdeaView["timeline"][number];
export type CriterionView = IdeaView["criteria"][number];

function viewOf(
	actor: Actor,
	row: IdeaPageRow,
	people: Map<number, PersonCard>,
	pictures: Map<number, PictureView>,
	html: string,
) {
	const thing = { state: row.state, hidden: row.hidden, authorId: row.author_id };
	const person = (id: number | null) => (id === null ? null : (people.get(id) ?? null));
	const results = row.results.map(
		(result): ResultFact => ({ ...result, closedAt: new Date(result.closedAt) }),
	);
	const answers = row.answers.map((answer) => answerOf(answer, person, pictures));
	const own = row.own_vote;
	return {
		id: row.id,
		path: ideaPath(row),
		slug: slugId(row),
		title: row.title,
		html,
		language: row.language,
		author: person(row.author_id),
		category: row.category,
		state: row.state,
		closeReason: row.close_reason,
		closeText: row.close_text,
		hidden: row.hidden,
		edited: row.edited,
		revision: row.revision,
		createdAt: row.created_at,
		resolvedAt: row.resolved_at,
		loopDays:
			row.state === "resolved" && row.resolved_at
				? wholeDaysBetween(new Date(row.created_at), new Date(row.resolved_at))
				: null,
		steps: loopSteps({ ...counts(row), state: row.state }),
		broken: loopBroken({ state: row.state, resolvedAt: row.resolved_at }),
		...counts(row),
		voteCount: shownVoteCount(row.vote_count, own?.state ?? null),
		votable: canTakeVotes(thing).allowed,
		vote: own && wants(own.state) ? own : null,
		voters: row.voter_ids.flatMap((id) => person(id) ?? []).filter(({ deleted }) => !deleted),
		curves: priceCurves(row.offers),
		criteria: row.criteria.map(({ id, text }) => {
			const standing = criterionStanding(id, row.claims, results);
			const projects = "projectIds" in standing ? standing.projectIds : [];
			return {
				id,
				text,
				standing: standing.kind,
				projects: answers
					.filter((answer) => projects.includes(answer.id))
					.map(({ title, path }) => ({ title, path })),
			};
		}),
		segments: row.segments,
		tags: row.tags,
		pictures: row.picture_ids.flatMap((id) => pictures.get(id) ?? []),
		answers,
		merged: row.merged.map((source) => ({ ...source, path: ideaPath(source) })),
		timeline: row.timeline.map((entry) => entryOf(entry, person)),
		can: {
			edit: canEdit(actor, thing).allowed,
			withdraw: canWithdraw(actor, thing).allowed,
			close: canClose(actor).allowed,
			takeBack: canTakeBack(actor, thing).allowed,
			report: isMember(actor) && !isAuthor(actor, thing),
		},
	};
}

function counts(row: IdeaPageRow) {
	return {
		voteCount: row.vote_count,
		projectCount: row.project_count,
		versionCount: row.version_count,
		roundCount: row.round_count,
	};
}

type FindPerson = (id: number | null) => PersonCard | null;

function answerOf(answer: AnswerRow, person: FindPerson, pictures: Map<number, PictureView>) {
	const { coverId, makerIds, version, slug, ...rest } = answer;
	return {
		...rest,
		path: `/projects/${encodeURIComponent(slugId({ id: answer.id, slug }))}`,
		cover: (coverId === null ? null : pictures.get(coverId)) ?? null,
		makers: makerIds.flatMap((id) => person(id) ?? []),
		version: version && { ...version, number: `${version.major}.${version.minor}` },
	};
}

function entryOf(entry: TimelineRow, person: FindPerson) {
	const { project, version, actorId, ...rest } = entry;
	return {
		...rest,
		actor: person(actorId),
		project: project && { title: project.title, path: `/projects/${encodeURIComponent(slugId(project))}` },
		version: version && `${version.major}.${version.minor}`,
	};
}

function peopleOf(row: IdeaPageRow): (number | null)[] {
	return [
		row.author_id,
		...row.voter_ids,
		...row.answers.flatMap(({ makerIds }) => makerIds),
		...row.timeline.map(({ actorId }) => actorId),
	];
}
