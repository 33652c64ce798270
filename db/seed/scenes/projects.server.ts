import { and, eq } from "drizzle-orm";
import { answerTodos, openTodos, showMake } from "#app/features/feedback/index.server.ts";
import {
	acceptInvitation,
	claimsOfVersion,
	inviteMaker,
	openDraft,
	openProject,
	publishVersion,
	recallVersion,
	saveDraft,
	takeUpIdea,
} from "#app/features/projects/index.server.ts";
import { projectFollowers, projects, versions } from "#db/schema/index.ts";
import { chance, seedOf, shuffled } from "../chance.ts";
import { known, type Scene, type Stage } from "../stage.server.ts";
import type { WorldProject, WorldVersion } from "../world/types.ts";
import { ballotScenes } from "./ballots.server.ts";
import { pulse } from "./pulse.server.ts";
import { roundScenes } from "./rounds.server.ts";

/** A project's life: opened, versions written and published, followed, tried, voted upon, perhaps recalled. */
export function projectScenes(stage: Stage, project: WorldProject): Scene[] {
	return [
		{ daysAgo: project.daysAgo, pictures: [project.cover], play: () => open(stage, project) },
		...project.versions.flatMap((version) => versionScenes(stage, project, version)),
		...(project.ballots ?? []).flatMap((ballot) => ballotScenes(stage, project, ballot)),
		...(project.draft
			? [{ daysAgo: 1, pictures: project.draft.pictures, play: () => writeDraft(stage, project) }]
			: []),
	];
}

async function open(stage: Stage, project: WorldProject): Promise<void> {
	const { tx, props } = stage;
	const owner = stage.named(project.owner);
	const now = stage.at(project.daysAgo);
	const [first, ...others] = Object.entries(project.takesUp);
	const { title, summary, story, licence, remixOf } = project;
	const address = await openProject(tx, owner, {
		...{ title, summary, story, licence, locale: project.language, now },
		categoryId: known(stage.categories, project.category),
		cover: await props.picture(project.cover, owner),
		...(first && takenUp(stage, first)),
		...(remixOf && { remixOf: known(stage.versions, `${remixOf.project}@${remixOf.version}`) }),
	});
	const id = Number(address.slice(address.lastIndexOf("-") + 1));
	const makers = [project.owner, ...(project.makers ?? [])];
	stage.projects.set(project.key, { id, makers });
	for (const other of others) await takeUpIdea(tx, owner, { projectId: id, ...takenUp(stage, other), now });
	for (const handle of project.makers ?? []) {
		await inviteMaker(tx, owner, { projectId: id, handle, now });
		await acceptInvitation(tx, stage.named(handle), { projectId: id, now });
	}
	await follow(stage, project, id);
}

function takenUp(stage: Stage, [key, positions]: [string, number[]]) {
	const idea = known(stage.ideas, key);
	return { ideaId: idea.id, criterionIds: positions.map((position) => idea.criteria[position] as number) };
}

async function follow(stage: Stage, project: WorldProject, projectId: number): Promise<void> {
	const random = chance(seedOf(`followers of ${project.key}`));
	const followers = shuffled(stage.quiet, random).slice(0, project.followers);
	const rows = followers.map(({ actor }) => ({
		projectId,
		userId: actor.id,
		createdAt: stage.at(project.daysAgo * random()),
	}));
	await stage.tx.insert(projectFollowers).values(rows);
	const followerCount = await stage.tx.$count(projectFollowers, eq(projectFollowers.projectId, projectId));
	await stage.tx.update(projects).set({ followerCount }).where(eq(projects.id, projectId));
}

function versionScenes(stage: Stage, project: WorldProject, version: WorldVersion): Scene[] {
	const key = `${project.key}@${version.number}`;
	const { recalled, round, makes = [] } = version;
	const { daysAgo, pictures } = version;
	const scenes: Scene[] = [{ daysAgo, pictures, play: () => publish(stage, project, version) }];
	if (round) scenes.push(...roundScenes(stage, project, version, round));
	for (const make of makes)
		scenes.push({
			...{ daysAgo: make.daysAgo, pictures: [make.picture] },
			play: () => show(stage, key, make),
		});
	if (recalled) {
		const { daysAgo, reason } = recalled;
		const play = async () => {
			const versionId = known(stage.versions, key);
			await recallVersion(stage.tx, stage.named(project.owner), {
				versionId,
				reason,
				now: stage.at(daysAgo),
			});
		};
		scenes.push({ daysAgo, play });
	}
	return scenes;
}

async function publish(stage: Stage, project: WorldProject, version: WorldVersion): Promise<void> {
	const { tx } = stage;
	const owner = stage.named(project.owner);
	const now = stage.at(version.daysAgo);
	const versionId = await write(stage, project, { ...version, changes: changesOf(version) }, now);
	await publishVersion(tx, owner, { versionId, now });
	stage.versions.set(`${project.key}@${version.number}`, versionId);
	await answerEarlier(stage, project, versionId, now);
	await pulse(stage, project, version, versionId);
}

async function writeDraft(stage: Stage, project: WorldProject): Promise<void> {
	if (!project.draft) return;
	const draft = { ...project.draft, title: "", claims: {}, changes: [] };
	await write(stage, project, draft, stage.at(1));
}

type Written = Pick<
	WorldVersion,
	| "number"
	| "kind"
	| "title"
	| "notes"
	| "pictures"
	| "models"
	| "document"
	| "archive"
	| "claims"
	| "details"
> & {
	changes: { kind: "added" | "changed" | "fixed" | "removed"; text: string }[];
};

/** Opens the project's draft and fills it in. Gives the version's row id. */
async function write(stage: Stage, project: WorldProject, version: Written, now: Date): Promise<number> {
	const { tx, props } = stage;
	const owner = stage.named(project.owner);
	const projectId = known(stage.projects, project.key).id;
	await openDraft(tx, owner, { projectId, now });
	const [draft] = await tx
		.select({ id: versions.id, revision: versions.revision })
		.from(versions)
		.where(and(eq(versions.projectId, projectId), eq(versions.state, "draft")));
	if (!draft) throw new Error(`${project.key} has no draft.`);
	const { number, kind, title, notes, changes } = version;
	const real = kind === "candidate" || kind === "release";
	await saveDraft(tx, owner, {
		...{ versionId: draft.id, revision: draft.revision, number, kind, title, notes, changes, now },
		attested: real,
		profile: version.details ?? {},
		pictures: await Promise.all(
			version.pictures.map(async (name, index) => ({
				publicId: await props.picture(name, owner),
				caption: "",
				role: name.startsWith("still-") && !(real && index === 0) ? ("render" as const) : ("photo" as const),
			})),
		),
		files: await filesOf(stage, version, project),
		claims: Object.entries(version.claims).flatMap(([key, positions]) =>
			positions.map((position) => known(stage.ideas, key).criteria[position] as number),
		),
	});
	return draft.id;
}

async function filesOf(stage: Stage, version: Written, project: WorldProject) {
	const owner = stage.named(project.owner);
	const files: { publicId: string; role: "model" | "document" | "source" }[] = [];
	for (const name of version.models ?? []) {
		for (const publicId of await stage.props.model(name, owner)) files.push({ publicId, role: "model" });
	}
	if (version.document) {
		files.push({ publicId: await stage.props.document(version.document, owner), role: "document" });
	}
	if (version.archive) {
		files.push({ publicId: await stage.props.archive(version.archive, owner), role: "source" });
	}
	return files;
}

function changesOf(version: WorldVersion): Written["changes"] {
	const kinds = ["added", "changed", "fixed", "removed"] as const;
	return kinds.flatMap((kind) => (version[kind] ?? []).map((text) => ({ kind, text })));
}

/** What the last round's verdicts asked for counts as answered in this version. */
async function answerEarlier(
	stage: Stage,
	project: WorldProject,
	versionId: number,
	now: Date,
): Promise<void> {
	const projectId = known(stage.projects, project.key).id;
	const open = await openTodos(stage.tx, projectId);
	const todoIds = open.map(({ id }) => id);
	await answerTodos(stage.tx, stage.named(project.owner), { projectId, todoIds, versionId, now });
}

async function show(
	stage: Stage,
	key: string,
	make: NonNullable<WorldVersion["makes"]>[number],
): Promise<void> {
	const actor = stage.named(make.by);
	const { text, settings, outcome, daysAgo } = make;
	const versionId = known(stage.versions, key);
	const claimed = await claimsOfVersion(stage.tx, versionId);
	await showMake(stage.tx, actor, {
		...{ versionId, text, settings, outcome, now: stage.at(daysAgo) },
		minutes: make.minutes ?? null,
		claims: (make.shows ?? []).flatMap((position) => claimed[position]?.id ?? []),
		pictures: { publicIds: [await stage.props.picture(make.picture, actor)], alt: {} },
	});
}
