import type { RequestContext } from "#app/http/context.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.server.ts";
import { anonymous } from "#app/kernel/actor.ts";
import { type Loop, type LoopOf, loopOf } from "../queries/loop.server.ts";
import { momentsOf } from "../rules/moments.ts";
import { loopState } from "../rules/state.ts";
import type { CardFacts } from "./card.tsx";
import { drawCard } from "./draw.server.ts";
import { keptPicture } from "./kept.server.ts";
import { pictureData } from "./picture-data.server.ts";

/** The card of a loop, in the language of what was asked, as everybody may see it. Throws NotFound. */
export function loopPicture(context: RequestContext, of: LoopOf, look: "loop" | "plain"): Promise<Buffer> {
	const subject = "ideaId" in of ? `idea:${of.ideaId}` : `project:${of.projectId}`;
	const topics = [subject];
	return keptPicture(`${look} ${subject}`, topics, async () => {
		const loop = await loopOf(context.db, anonymous, of, context.now);
		topics.push(...loop.ideas.map(({ id }) => `idea:${id}`));
		topics.push(...loop.answers.map(({ project }) => `project:${project.id}`));
		return drawCard(await factsOf(context, loop, look));
	});
}

async function factsOf(context: RequestContext, loop: Loop, look: "loop" | "plain"): Promise<CardFacts> {
	const t = translator(loop.language, "loops");
	const state = loopState(loop);
	const { figures } = loop;
	const number = (value: number) => formatNumber(loop.language, value);
	const all = [
		{ value: number(figures.wantedBy), label: t("figure.wanted", { count: figures.wantedBy }) },
		{
			value: t("days", { count: figures.days }),
			label: t(figures.solved ? "figure.untilSolved" : "figure.untilNow"),
		},
		{ value: number(figures.versions), label: t("figure.versions", { count: figures.versions }) },
		{ value: number(figures.makes), label: t("figure.makes", { count: figures.makes }) },
	];
	return {
		brand: "Huixiang 回响",
		slogan: t("card.brand"),
		title: loop.title,
		state: t(`state.${state.name}`),
		tone: state.tone,
		figures: look === "plain" ? all.slice(0, 1) : all.filter(({ value }) => value !== "0"),
		steps: look === "plain" ? [] : stepsOf(loop, t("card.said"), t("card.solved")),
		picture: await pictureData(context, loop),
	};
}

const mostSteps = 6;

/** The first word, the newest versions, the close. */
function stepsOf(loop: Loop, said: string, solved: string): CardFacts["steps"] {
	const steps = momentsOf(loop)
		.filter((moment, at) => moment.kind !== "said" || at === 0)
		.map((moment) => {
			if (moment.kind === "said") return { label: said, tone: "want" as const };
			if (moment.kind === "solved") return { label: solved, tone: "jade" as const };
			const { major, minor, changes } = moment.version;
			const won = changes.some(({ change }) => change === "won");
			return { label: `v${major}.${minor}`, tone: won ? ("jade" as const) : ("amber" as const) };
		});
	const labels = new Set<string>();
	const different = steps.filter(({ label }) => !labels.has(label) && labels.add(label));
	return different.length > mostSteps
		? [...different.slice(0, 1), ...different.slice(1 - mostSteps)]
		: different;
}
