import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { notificationKinds } from "#app/features/notifications/rules/kinds.ts";
import { changeOf, tellingsOf } from "#app/features/notifications/rules/tellings.ts";
import type { DomainEvent } from "#app/kernel/domain-events.ts";

function event<Type extends DomainEvent["type"]>(
	type: Type,
	data: Extract<DomainEvent, { type: Type }>["data"],
): DomainEvent {
	return { type, data, actorId: 1, at: new Date(), topics: [] } as unknown as DomainEvent;
}

test("a comment tells whom it mentions, then whom it answers, then who watches", () => {
	const told = tellingsOf(
		event("comment.posted", {
			commentId: 5,
			subjectType: "idea",
			subjectId: 9,
			parentAuthorId: 2,
			mentionedIds: [3],
			official: false,
		}),
	);
	expect(told.map(({ kind }) => kind)).toEqual(["mention", "reply", "comment"]);
});

test("every way out of a living state is told, and so is the way back", () => {
	expect(changeOf("open", "building")).toBe("building");
	expect(changeOf("building", "trying")).toBe("trying");
	expect(changeOf("trying", "resolved")).toBe("resolved");
	expect(changeOf("resolved", "building")).toBe("regressed");
	expect(changeOf("open", "declined")).toBe("declined");
	expect(changeOf("declined", "open")).toBe("reopened");
});

test("a merge and a round's end are told by their own words, not twice", () => {
	expect(changeOf("open", "merged")).toBeNull();
	expect(changeOf("merged", "open")).toBeNull();
	expect(changeOf("trying", "building")).toBeNull();
});

test("a decision about nobody in particular tells nobody", () => {
	const data = { action: "hide", subjectType: "idea", subjectId: 1, concernedUserId: null, reason: "spam" };
	expect(tellingsOf(event("moderation.acted", data))).toEqual([]);
});

test.each(["en", "zh-CN"])("there is a sentence and a setting for every kind in %s", (locale) => {
	const texts = JSON.parse(readFileSync(`app/i18n/locales/${locale}/notifications.json`, "utf8"));
	for (const kind of notificationKinds) expect(texts.sentence).toHaveProperty([kind]);
	for (const kind of notificationKinds) expect(texts.settings.kind).toHaveProperty([kind]);
});
