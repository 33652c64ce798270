import { useLoaderData } from "@remix-run/react";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import type { HomeIdea } from "../components/home-idea.ts";
import { VisitorHome } from "../components/visitor-home.tsx";

export const handle: PageHandle = { i18n: ["home"] };

export const loader = page(({ context }) => {
	context.concerns("home");
	const none: HomeIdea[] = [];
	return { closed: none, rising: none };
});

export default function Home() {
	const { closed, rising } = useLoaderData<typeof loader>();
	return <VisitorHome closed={closed} rising={rising} />;
}
