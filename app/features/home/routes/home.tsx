import { useLoaderData } from "@remix-run/react";
import { dueVerdicts } from "#app/features/feedback/index.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import type { HomeIdea } from "../components/home-idea.ts";
import { MemberHome } from "../components/member-home.tsx";
import { VisitorHome } from "../components/visitor-home.tsx";

export const handle: PageHandle = { i18n: ["home"] };

export const loader = page(async ({ context }) => {
	const { db, actor, now } = context;
	context.concerns("home");
	const none: HomeIdea[] = [];
	const loops = { closed: none, rising: none };
	if (actor.kind === "anonymous") return { ...loops, waiting: null };
	const { items: rounds } = await dueVerdicts(db, actor, { now, limit: 6 });
	return { ...loops, waiting: { name: actor.handle, rounds, unread: 0, now } };
});

export default function Home() {
	const { closed, rising, waiting } = useLoaderData<typeof loader>();
	if (!waiting) return <VisitorHome closed={closed} rising={rising} />;
	return <MemberHome {...waiting} closed={closed} rising={rising} />;
}
