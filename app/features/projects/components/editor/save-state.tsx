import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import type { Autosave } from "./use-autosave.ts";

interface SaveStateProps {
	state: Autosave["state"];
	/** Stays in sight at the foot of a phone's screen; otherwise it has its room beside the form, on wide screens. */
	floating?: boolean;
}

/** Says that what was typed is kept, or isn't. Each screen shows one of the two, so that it is read out once. */
export function SaveState({ state, floating = false }: SaveStateProps) {
	const { t } = useTranslation("projects");
	const text = state !== "idle" && t(`saving.${state}`);
	const tone = state === "refused" || state === "away" ? "text-want" : "text-soft";
	if (!floating) {
		return (
			<p role="status" className={classNames("mt-3 min-h-6 text-sm max-lg:hidden", tone)}>
				{text}
			</p>
		);
	}
	return (
		<div role="status" className="pointer-events-none sticky bottom-20 z-10 flex justify-end lg:hidden">
			{text && (
				<p
					className={classNames(
						"rounded-full border border-line bg-card px-3.5 py-1 text-sm shadow-lift",
						tone,
					)}
				>
					{text}
				</p>
			)}
		</div>
	);
}
