import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { FocalPoint } from "#app/ui/focal.ts";

interface FocalChoiceProps {
	name: string;
	url: string;
	start: FocalPoint;
	label: string;
}

const thirds = [0, 0.5, 1];
const spots = thirds.flatMap((y) => thirds.map((x) => ({ x, y })));

/** Nine places on the picture, for browsers without JavaScript; a point between them stands as a tenth choice. */
export function FocalChoice({ name, url, start, label }: FocalChoiceProps) {
	const { t } = useTranslation("media");
	const between = !spots.some(({ x, y }) => x === start.x && y === start.y);
	return (
		<fieldset className="pt-2">
			<legend className="sr-only">{t("focal.point", { name: label })}</legend>
			<p className="mb-2 text-soft">{t("focal.choose")}</p>
			<div className="relative w-fit max-w-full overflow-hidden rounded-sm">
				<img src={url} alt="" loading="lazy" className="block max-h-56 max-w-full" />
				<div className="absolute inset-0 grid grid-cols-3 grid-rows-3">
					{spots.map(({ x, y }, at) => (
						<label key={`${x} ${y}`} className="flex cursor-pointer items-center justify-center">
							<span className="flex rounded-full bg-card p-1">
								<input
									type="radio"
									name={name}
									value={`${x} ${y}`}
									defaultChecked={x === start.x && y === start.y}
									aria-label={t(`focal.spot.${at as 0}`)}
									className="size-5"
								/>
							</span>
						</label>
					))}
				</div>
			</div>
			{between && (
				<label className="mt-2 flex min-h-8 items-center gap-2">
					<input type="radio" name={name} value={`${start.x} ${start.y}`} defaultChecked className="size-5" />
					{t("focal.asItIs")}
				</label>
			)}
		</fieldset>
	);
}
