import { X } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";

interface ArrivingProps {
	label: string;
	/** How much has come; null while that isn't counted. */
	percent: number | null;
	onCancel: () => void;
}

/** Stands at the foot of a frame until what it shows has come. */
export function Arriving({ label, percent, onCancel }: ArrivingProps) {
	const { t } = useTranslation("models");
	return (
		<div className="absolute inset-x-3 bottom-3 z-3 flex items-center gap-3 rounded-full border border-line bg-card ps-4 pe-1 text-sm">
			<progress
				aria-label={label}
				max={100}
				value={percent ?? undefined}
				className="h-1.5 min-w-0 flex-1 accent-want"
			/>
			<span className="tabular text-soft">
				{percent === null ? t("viewer.preparing") : t("viewer.percent", { percent })}
			</span>
			<Button type="button" size="sm" tone="quiet" onClick={onCancel}>
				<X aria-hidden />
				{t("viewer.cancel")}
			</Button>
		</div>
	);
}
