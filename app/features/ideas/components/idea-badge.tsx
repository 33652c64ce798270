import { useTranslation } from "#app/i18n/use-translation.tsx";
import { StateBadge, type Tone } from "#app/ui/chip.tsx";
import type { IdeaState } from "../rules/lifecycle.ts";

interface IdeaBadgeProps {
	idea: {
		state: IdeaState;
		projectCount: number;
		versionCount: number;
		broken: boolean;
		loopDays: number | null;
	};
}

/** How far an idea has come, in a few words. */
export function IdeaBadge({ idea }: IdeaBadgeProps) {
	const { t } = useTranslation("ideas");
	const { state, projectCount, versionCount, loopDays } = idea;
	return <StateBadge tone={tones[state]}>{words()}</StateBadge>;

	function words(): string {
		if (idea.broken) return t("badge.broken");
		if (state === "building") return t("badge.building", { count: projectCount });
		if (state === "trying" && projectCount === 1 && versionCount > 0) {
			return t("badge.tryingVersion", { count: versionCount });
		}
		if (state === "resolved" && loopDays !== null) return t("badge.resolved", { count: loopDays });
		return t(`state.${state}`);
	}
}

const tones: Record<IdeaState, Tone> = {
	open: "want",
	building: "slate",
	trying: "amber",
	resolved: "jade",
	declined: "plain",
	expired: "plain",
	merged: "plain",
	withdrawn: "plain",
};
