import { translator } from "#app/i18n/i18n.server.ts";
import type { Locale } from "#app/kernel/locale.ts";
import type { Loop } from "./queries/loop.server.ts";
import { loopState } from "./rules/state.ts";

/** Title and description of a loop as it unfolds elsewhere. */
export function loopTexts(locale: Locale, loop: Loop): { title: string; description: string } {
	const t = translator(locale, "loops");
	const { wantedBy, days, versions } = loop.figures;
	const state = t(`state.${loopState(loop).name}`);
	return {
		title: t("title", { title: loop.title }),
		description: t("summary", { state, wanted: wantedBy, days, versions }),
	};
}
