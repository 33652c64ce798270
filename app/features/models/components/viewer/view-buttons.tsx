import { RotateCcw } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { Direction } from "../../viewing/view.ts";

const views = ["front", "side", "top"] as const;

/** From where the model is looked at: one press each, and back to how it was. */
export function ViewButtons({ lookFrom }: { lookFrom: (direction: Direction) => void }) {
	const { t } = useTranslation("models");
	return (
		<fieldset className="absolute start-2 top-2 flex rounded-full border border-line bg-card p-0.5">
			<legend className="sr-only">{t("viewer.views.title")}</legend>
			{views.map((view) => (
				<button
					key={view}
					type="button"
					onClick={() => lookFrom(view)}
					className="min-h-8 rounded-full px-2.5 text-sm text-soft hover:bg-sunk hover:text-ink"
				>
					{t(`viewer.views.${view}`)}
				</button>
			))}
			<button
				type="button"
				onClick={() => lookFrom("corner")}
				className="inline-flex min-h-8 items-center gap-1 rounded-full px-2.5 text-sm text-soft hover:bg-sunk hover:text-ink"
			>
				<RotateCcw aria-hidden className="size-4" />
				{t("viewer.views.corner")}
			</button>
		</fieldset>
	);
}
