import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { Loop } from "../queries/loop.server.ts";
import { momentsOf } from "../rules/moments.ts";
import { aheadStep, saidStep, solvedStep, versionStep } from "./loop-steps.tsx";

/** From the first word to the last verdict, with the days between. */
export function LoopTimeline({ loop, now }: { loop: Loop; now: string }) {
	const { t } = useTranslation("loops");
	const words = { t, locale: useLocale(), now };
	const moments = momentsOf(loop);
	const steps = moments.map((moment) => {
		const between = moment.daysToNext === null ? undefined : t("days", { count: moment.daysToNext });
		if (moment.kind === "said") return { ...saidStep(moment, words), between };
		if (moment.kind === "solved") return { ...solvedStep(moment, loop, words), between };
		return { ...versionStep(moment, loop, words), between };
	});
	const ahead = aheadStep(loop, words);
	return <Timeline label={t("timeline")} steps={ahead ? [...steps, ahead] : steps} />;
}
