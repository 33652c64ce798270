import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import type { Exhibit } from "../../viewing/exhibit.ts";
import type { Tools } from "./use-tools.ts";

/** Each part by its name: shown or not, or alone. */
export function PartsPanel({ exhibit, tools }: { exhibit: Exhibit; tools: Tools }) {
	const { t } = useTranslation("models");
	const { off, setOff } = tools;
	const { parts } = exhibit.body;
	const toggle = (number: number, shown: boolean) => {
		const next = new Set(off);
		if (shown) next.delete(number);
		else next.add(number);
		setOff(next);
	};
	const alone = (number: number) => setOff(new Set([...parts.keys()].filter((other) => other !== number)));
	return (
		<div className="border-t border-line px-3 py-2.5 text-sm">
			<div className="flex items-center justify-between gap-4">
				<p className="text-soft">{t("viewer.parts.count", { count: parts.length })}</p>
				<Button
					type="button"
					size="sm"
					tone="quiet"
					disabled={off.size === 0}
					onClick={() => setOff(new Set())}
				>
					{t("viewer.parts.all")}
				</Button>
			</div>
			<ul className="max-h-56 overflow-y-auto">
				{parts.map(({ name }, number) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name that is theirs alone.
					<li key={number} className="flex items-center gap-2">
						<label className="flex min-h-9 min-w-0 flex-1 items-center gap-2.5">
							<input
								type="checkbox"
								className="size-5 shrink-0"
								checked={!off.has(number)}
								onChange={(event) => toggle(number, event.target.checked)}
							/>
							<bdi className="truncate">{name || t("viewer.parts.one", { number: number + 1 })}</bdi>
						</label>
						<Button type="button" size="sm" tone="quiet" onClick={() => alone(number)}>
							{t("viewer.parts.alone")}
							<span className="sr-only">{name || t("viewer.parts.one", { number: number + 1 })}</span>
						</Button>
					</li>
				))}
			</ul>
		</div>
	);
}
