import { Crosshair } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import { type FocalPoint, middlePoint } from "#app/ui/focal.ts";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { useOpened } from "#app/ui/use-opened.ts";
import { FocalChoice } from "./focal-choice.tsx";
import { FocalStage } from "./focal-stage.tsx";

interface FocalFieldProps {
	/** Sent as "0.5 0.5". */
	name: string;
	url: string;
	start: FocalPoint | undefined;
	/** Which picture it is, for ears. */
	label: string;
	face?: boolean | undefined;
	onChange: (focal: FocalPoint) => void;
}

/** What stays in view of a picture when it is cut; without JavaScript one of nine places. */
export function FocalField({ name, url, start = middlePoint, label, face, onChange }: FocalFieldProps) {
	const { t } = useTranslation("media");
	const [focal, setFocal] = useState(start);
	const hydrated = useHydrated();
	const { opened, details } = useOpened();
	function put(next: FocalPoint) {
		setFocal(next);
		onChange(next);
	}
	return (
		<>
			{hydrated && <input type="hidden" name={name} value={`${focal.x} ${focal.y}`} />}
			<details {...details} className="text-sm">
				<summary className="me-30 inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-sm text-soft hover:text-ink">
					<Crosshair aria-hidden className="size-4 shrink-0" />
					{t("focal.title")}
				</summary>
				{!hydrated && <FocalChoice name={name} url={url} start={start} label={label} />}
				{hydrated && opened && (
					<div className="space-y-2.5 pt-2">
						<p className="text-soft">{t("focal.hint")}</p>
						<FocalStage url={url} focal={focal} label={label} face={face} onPut={put} />
						<button
							type="button"
							onClick={() => put(middlePoint)}
							className={buttonClass({ tone: "plain", size: "sm" })}
						>
							{t("focal.reset")}
						</button>
					</div>
				)}
			</details>
		</>
	);
}
