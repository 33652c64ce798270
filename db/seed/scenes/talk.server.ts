import { mentionedHandles } from "#app/features/discussion/index.server.ts";
import type { ThreadSubject } from "#app/kernel/domain-events.ts";
import { comments, threads, watches } from "#db/schema/index.ts";
import { recordEvents } from "#db/transaction.server.ts";
import { known, type Stage } from "../stage.server.ts";
import type { WorldComment, WorldReply } from "../world/types.ts";

const { id, authorId, parentId, body, official, subjectType, subjectId, createdAt } = comments;
const written = { id, authorId, parentId, body, official, subjectType, subjectId, createdAt };
type Written = Pick<typeof comments.$inferSelect, keyof typeof written>;

interface Talk {
	subjectType: ThreadSubject;
	subjectId: number;
	lines: WorldComment[];
}

/** Lays down everything that people said, in the order in which they said it. */
export async function talk(
	stage: Stage,
	said: {
		ideas: Record<string, WorldComment[]>;
		projects: Record<string, WorldComment[]>;
		versions: Record<string, WorldComment[]>;
	},
): Promise<void> {
	const talks: Talk[] = [
		...entries(said.ideas, "idea", (key) => known(stage.ideas, key).id),
		...entries(said.projects, "project", (key) => known(stage.projects, key).id),
		...entries(said.versions, "version", (key) => known(stage.versions, key)),
	];
	for (const one of talks) await threadOf(stage, one);
}

function entries(
	said: Record<string, WorldComment[]>,
	subjectType: ThreadSubject,
	idOf: (key: string) => number,
): Talk[] {
	return Object.entries(said).map(([key, lines]) => ({ subjectType, subjectId: idOf(key), lines }));
}

async function threadOf(stage: Stage, { subjectType, subjectId, lines }: Talk): Promise<void> {
	const { tx } = stage;
	const rowOf = ([by, daysAgo, body]: WorldReply | WorldComment, order: number) => ({
		...{ subjectType, subjectId, body },
		authorId: stage.named(by).id,
		// People answer at different hours; the order of the page is the order of the text.
		createdAt: new Date(stage.at(daysAgo).getTime() + order * 540_000),
	});
	const first = await tx
		.insert(comments)
		.values(lines.map((line, order) => ({ ...rowOf(line, order), official: line[4] === "official" })))
		.returning(written);
	const replies = lines.flatMap(([, , , answers = []], index) =>
		answers.map((answer, order) => ({ ...rowOf(answer, index + order + 1), parentId: first[index]?.id })),
	);
	const answered = replies.length > 0 ? await tx.insert(comments).values(replies).returning(written) : [];
	await watchWhereTheySpoke(stage, { subjectType, subjectId }, [...first, ...answered]);
	await tellTheLatest(stage, [...first, ...answered]);
	const times = [...lines, ...lines.flatMap((line) => line[3] ?? [])].map(([, daysAgo]) =>
		stage.at(daysAgo).getTime(),
	);
	const pinned = lines.findIndex((line) => line[4] === "official");
	const figures = {
		commentCount: first.length + replies.length,
		lastCommentAt: new Date(Math.max(...times)),
		pinnedCommentId: first[pinned]?.id ?? null,
	};
	await tx
		.insert(threads)
		.values({ subjectType, subjectId, ...figures })
		.onConflictDoUpdate({ target: [threads.subjectType, threads.subjectId], set: figures });
}

/** As the command that posts does: who speaks somewhere hears of what follows there. */
async function watchWhereTheySpoke(
	{ tx, now }: Stage,
	subject: { subjectType: ThreadSubject; subjectId: number },
	lines: Written[],
): Promise<void> {
	const speakers = new Set(lines.flatMap(({ authorId }) => authorId ?? []));
	const rows = [...speakers].map((userId) => ({ ...subject, userId, createdAt: now }));
	if (rows.length > 0) await tx.insert(watches).values(rows).onConflictDoNothing();
}

/** The last days' lines are news to those who watch, who are answered and who are named. */
async function tellTheLatest(stage: Stage, lines: Written[]): Promise<void> {
	const authors = new Map(lines.map(({ id, authorId }) => [id, authorId]));
	const latest = lines.filter(({ createdAt }) => createdAt > stage.newsFrom && createdAt <= stage.now);
	await recordEvents(
		stage.tx,
		...latest.map((line) => ({
			type: "comment.posted" as const,
			actorId: line.authorId,
			at: line.createdAt,
			topics: [],
			data: {
				commentId: line.id,
				subjectType: line.subjectType,
				subjectId: line.subjectId,
				parentAuthorId: (line.parentId && authors.get(line.parentId)) || null,
				mentionedIds: mentionedHandles(line.body).map((handle) => stage.named(handle).id),
				official: line.official,
			},
		})),
	);
}
