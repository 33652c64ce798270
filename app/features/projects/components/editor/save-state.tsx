import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { Autosave } from "./use-autosave.ts";

/** Says that what was typed is kept, or isn't; room is kept for it. */
export function SaveState({ state }: { state: Autosave["state"] }) {
	const { t } = useTranslation("projects");
	return (
		<p role="status" className={`mt-3 min-h-6 text-sm ${state === "refused" ? "text-want" : "text-soft"}`}>
			{state !== "idle" && t(`saving.${state}`)}
		</p>
	);
}
