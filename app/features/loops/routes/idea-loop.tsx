import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { pageMeta } from "#app/ui/page-meta.ts";
import { LoopPage } from "../components/loop-page.tsx";
import { loopAddress } from "../loop-address.server.ts";
import { loopTexts } from "../loop-texts.server.ts";
import { loopOf } from "../queries/loop.server.ts";

export const handle: PageHandle = { i18n: ["loops"] };

export const loader = page(async ({ context, params }) => {
	const ideaId = loopAddress(params.slug);
	const loop = await loopOf(context.db, context.actor, { ideaId }, context.now);
	if (loop.path !== `/ideas/${params.slug}`) throw redirect(encodeURI(`${loop.path}/loop`), 301);
	context.concerns(`idea:${ideaId}`, ...loop.answers.map(({ project }) => `project:${project.id}`));
	return { loop, texts: loopTexts(context.locale, loop), now: context.now.toISOString() };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { ...data?.texts, image: `${data?.loop.path}/loop.png`, type: "article" });

export default function IdeaLoop() {
	const { loop, now } = useLoaderData<typeof loader>();
	return <LoopPage loop={loop} now={now} />;
}
