import { type ShouldRevalidateFunctionArgs, useLoaderData } from "@remix-run/react";
import { dueVerdicts } from "#app/features/feedback/index.server.ts";
import { readBoardPage } from "#app/features/ideas/index.server.ts";
import { readBoard } from "#app/features/ideas/index.ts";
import { unreadCount } from "#app/features/notifications/index.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { isMember } from "#app/kernel/actor.ts";
import { MemberHome } from "../components/member-home.tsx";
import { VisitorHome } from "../components/visitor-home.tsx";

export const handle: PageHandle = { i18n: ["home", "ideas"] };

const rising = readBoard(new URLSearchParams());
const closed = readBoard(new URLSearchParams({ state: "resolved" }));

export const loader = page(async ({ context }) => {
	const { db, actor, now } = context;
	context.concerns("home", "board");
	const [hot, resolved] = [
		await readBoardPage(db, actor, { board: rising, after: null, now }),
		await readBoardPage(db, actor, { board: closed, after: null, now }),
	];
	const loops = {
		rising: hot.items.filter(({ state }) => state !== "resolved").slice(0, 5),
		closed: resolved.items.slice(0, 4),
	};
	if (!isMember(actor)) return { ...loops, waiting: null };
	const { items: rounds } = await dueVerdicts(db, actor, { now, limit: 6 });
	return { ...loops, waiting: { rounds, unread: await unreadCount(db, actor), now } };
});

/** A press on a ring answers for itself. */
export function shouldRevalidate({
	formAction,
	defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
	return formAction?.includes("/vote") ? false : defaultShouldRevalidate;
}

export default function Home() {
	const { waiting, ...loops } = useLoaderData<typeof loader>();
	return waiting ? <MemberHome {...waiting} {...loops} /> : <VisitorHome {...loops} />;
}
