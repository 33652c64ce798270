import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadThread } from "#app/features/discussion/index.server.ts";
import { Discussion } from "#app/features/discussion/index.ts";
import { takePictures } from "#app/features/media/index.server.ts";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { translator } from "#app/i18n/i18n.server.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { PageLayout, Section } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { useFormAnswer } from "#app/ui/use-form-answer.ts";
import { giveResponse } from "../commands/respond.server.ts";
import { numberText } from "../components/paths.ts";
import { ResponseForm } from "../components/response-form.tsx";
import { RoundAside } from "../components/round-aside.tsx";
import { RoundHead, RoundTrail } from "../components/round-head.tsx";
import { RoundNotices } from "../components/round-notices.tsx";
import { RoundOutcome } from "../components/round-outcome.tsx";
import { RoundResult } from "../components/round-result.tsx";
import { RoundSubject } from "../components/round-subject.tsx";
import { RoundTexts } from "../components/round-texts.tsx";
import { responseForm } from "../forms.ts";
import { roundPage } from "../queries/round-page.server.ts";
import { rowIdOf } from "../row-id.server.ts";
import { minutesTaken, readSettings } from "../rules/makes.ts";

export const handle: PageHandle = { i18n: ["feedback", "media", "discussion"] };

export const loader = page(async ({ context, params, request }) => {
	const { db, actor, now, locale } = context;
	const roundId = rowIdOf(params);
	const cursor = new URL(request.url).searchParams.get("after");
	const data = await roundPage(db, actor, { roundId, cursor, now });
	context.concerns(`round:${roundId}`, `project:${data.project.id}`);
	const number = numberText(data.version);
	const t = translator(locale, "feedback");
	const title = t("round.title", { project: data.project.title, number });
	const thread = await loadThread(context, request, { type: "round", id: roundId });
	return { ...data, title, thread, now: now.toISOString() };
});

export const action = formAction({
	schema: responseForm,
	async run({ value, actor, db, context, params }) {
		const roundId = rowIdOf(params);
		const { verdicts, ratings, text, makeOutcome, makeText, makeSettings } = value;
		const pictures = await takePictures(context, actor, value, 6);
		const make =
			pictures.publicIds.length > 0
				? {
						outcome: makeOutcome ?? "worked",
						text: makeText,
						...{ settings: readSettings(makeSettings), claims: value.makeClaims },
						minutes: minutesTaken({ hours: value.makeHours, minutes: value.makeMinutes }),
						pictures,
					}
				: null;
		await giveResponse(db, actor, { roundId, verdicts, ratings, text, make, now: context.now });
		return `/rounds/${roundId}?given=1`;
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { title: data?.title, description: data?.round.brief || undefined });

export default function Round() {
	const data = useLoaderData<typeof loader>();
	const { t } = useTranslation("feedback");
	const lastResult = useFormAnswer();
	const mayAnswer = data.respond.allowed || data.viewer === "visitor";
	return (
		<PageLayout
			above={<RoundTrail project={data.project} version={data.version} />}
			title={<span lang={data.project.language}>{data.title}</span>}
			lead={<RoundHead round={data.round} now={data.now} />}
			aside={<RoundAside page={data} />}
		>
			<div className="space-y-14">
				<RoundNotices page={data} />
				<RoundOutcome page={data} now={data.now} />
				{data.result && <RoundResult page={data} result={data.result} />}
				<Section title={t("subject.title")}>
					<RoundSubject {...data} />
				</Section>
				{data.texts && <RoundTexts texts={data.texts} />}
				{data.round.state === "open" && !data.round.over && mayAnswer && (
					<Section title={t("response.title")} id="answer">
						<ResponseForm key={data.own?.updatedAt.getTime()} page={data} lastResult={lastResult} />
					</Section>
				)}
				<Discussion thread={data.thread} />
			</div>
		</PageLayout>
	);
}
