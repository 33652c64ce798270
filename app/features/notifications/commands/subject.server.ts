import { eq } from "drizzle-orm";
import { projectPath, versionPath } from "#app/features/projects/index.server.ts";
import { writeVersionNumber } from "#app/features/projects/index.ts";
import { slugId } from "#app/kernel/slug.ts";
import type { Database } from "#db/database.server.ts";
import { ballots, ideas, projects, rounds, versions } from "#db/schema/index.ts";
import type { About } from "../rules/tellings.ts";

/** Where a notification leads, and what its sentence and its visibility go by. */
export interface SubjectFacts {
	path: string;
	data: Record<string, string | number>;
}

/** null when the thing is gone. */
export async function subjectFacts(tx: Database, about: About): Promise<SubjectFacts | null> {
	switch (about.type) {
		case "decision":
			return { path: "/moderation/mine", data: {} };
		case "comment": {
			const place = await subjectFacts(tx, about.place);
			return place && { path: `/comments/${about.id}`, data: { ...place.data, commentId: about.id } };
		}
		case "idea":
			return ofIdea(tx, about.id);
		case "project":
			return ofProject(tx, about.id);
		case "version":
			return ofVersion(tx, about.id);
		case "round":
			return ofRound(tx, about.id);
		case "ballot":
			return ofBallot(tx, about.id);
	}
}

async function ofIdea(tx: Database, id: number): Promise<SubjectFacts | null> {
	const { title, slug } = ideas;
	const [idea] = await tx.select({ title, slug }).from(ideas).where(eq(ideas.id, id));
	const path = idea && `/ideas/${encodeURIComponent(slugId({ slug: idea.slug, id }))}`;
	return idea && path ? { path, data: { title: idea.title, ideaId: id } } : null;
}

async function ofProject(tx: Database, id: number): Promise<SubjectFacts | null> {
	const { title, slug } = projects;
	const [project] = await tx.select({ title, slug }).from(projects).where(eq(projects.id, id));
	if (!project) return null;
	return { path: projectPath({ ...project, id }), data: { title: project.title, projectId: id } };
}

async function ofVersion(tx: Database, id: number): Promise<SubjectFacts | null> {
	const { major, minor, projectId } = versions;
	const [version] = await tx.select({ major, minor, projectId }).from(versions).where(eq(versions.id, id));
	const [project] = version ? await tx.select().from(projects).where(eq(projects.id, version.projectId)) : [];
	if (!version || !project) return null;
	const number = writeVersionNumber(version);
	return {
		path: versionPath(project, number),
		data: { title: project.title, projectId: project.id, version: number },
	};
}

async function ofRound(tx: Database, id: number): Promise<SubjectFacts | null> {
	const [round] = await tx.select({ versionId: rounds.versionId }).from(rounds).where(eq(rounds.id, id));
	const version = round && (await ofVersion(tx, round.versionId));
	return version ? { path: `/rounds/${id}`, data: version.data } : null;
}

async function ofBallot(tx: Database, id: number): Promise<SubjectFacts | null> {
	const { projectId, question } = ballots;
	const [ballot] = await tx.select({ projectId, question }).from(ballots).where(eq(ballots.id, id));
	const project = ballot && (await ofProject(tx, ballot.projectId));
	if (!ballot || !project) return null;
	return { path: `/ballots/${id}`, data: { ...project.data, ballotId: id, question: ballot.question } };
}
