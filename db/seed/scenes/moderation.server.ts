import { asc, eq, sql } from "drizzle-orm";
import { act, fileReport } from "#app/features/moderation/index.server.ts";
import { comments, threads } from "#db/schema/index.ts";
import { known, type Stage } from "../stage.server.ts";

const weighty =
	"多人举报，暂时隐藏，等管理员查看。 / Several people reported it. It is hidden until a moderator looks.";

/** What moderators had to do with: an advertisement that was hidden, a quarrel that was left, and what waits. */
export async function moderate(stage: Stage): Promise<void> {
	for (const [index, key] of ["left-mug", "quiet-lamp", "plant-name"].entries()) {
		const later = index / 100;
		const advertisement = await advertise(stage, key, 20.4 - later);
		await report(stage, "xiaoman", advertisement, "spam", "同一段话他在三个需求下面都贴了。", 20 - later);
		await report(stage, "kenji", advertisement, "spam", "Third time this week.", 19.9 - later);
		await act(stage.tx, stage.named("ines"), {
			act: "hide",
			subject: advertisement,
			reason: "Advertising for a shop, pasted under several ideas.",
			now: stage.at(19.5 - later),
		});
	}
	const quarrel = await firstComment(stage, "lid-base");
	await report(stage, "badger", quarrel, "abuse", "Rude tone.", 12);
	await act(stage.tx, stage.named("heqi"), {
		act: "dismiss",
		subject: quarrel,
		reason: "语气直接，但说的是事，不是人。",
		now: stage.at(11.6),
	});
	const waiting = { type: "idea" as const, id: known(stage.ideas, "dry-slippers").id };
	await report(stage, "qiuqiu", waiting, "wrong_place", "这个更像 3D 打印那边的需求？", 2);
	await report(stage, "freya", waiting, "duplicate", "Feels close to another one about drying shoes.", 1.4);
	await report(
		stage,
		"moss",
		await firstComment(stage, "quiet-lamp"),
		"other",
		"The link in it is dead.",
		0.6,
	);
}

async function report(
	stage: Stage,
	by: string,
	subject: { type: "idea" | "comment"; id: number },
	reason: "spam" | "abuse" | "wrong_place" | "duplicate" | "other",
	text: string,
	daysAgo: number,
): Promise<void> {
	const filed = { subject, reason, text, hideReason: weighty, now: stage.at(daysAgo) };
	await fileReport(stage.tx, stage.named(by), filed);
}

async function advertise(
	stage: Stage,
	idea: string,
	daysAgo: number,
): Promise<{ type: "comment"; id: number }> {
	const place = { subjectType: "idea" as const, subjectId: known(stage.ideas, idea).id };
	const author = stage.quiet.at(-1)?.actor;
	const createdAt = stage.at(daysAgo);
	const [comment] = await stage.tx
		.insert(comments)
		.values({ ...place, authorId: author?.id ?? null, body: "全网最低价马克杯，加微信领券！！！", createdAt })
		.returning({ id: comments.id });
	if (!comment) throw new Error("The insert gave no row back.");
	await stage.tx
		.insert(threads)
		.values({ ...place, commentCount: 1, lastCommentAt: createdAt })
		.onConflictDoUpdate({
			target: [threads.subjectType, threads.subjectId],
			set: { commentCount: sql`${threads.commentCount} + 1` },
		});
	return { type: "comment", id: comment.id };
}

async function firstComment(stage: Stage, idea: string): Promise<{ type: "comment"; id: number }> {
	const [comment] = await stage.tx
		.select({ id: comments.id })
		.from(comments)
		.where(eq(comments.subjectId, known(stage.ideas, idea).id))
		.orderBy(asc(comments.id))
		.limit(1);
	if (!comment) throw new Error(`Nobody said anything about ${idea}.`);
	return { type: "comment", id: comment.id };
}
