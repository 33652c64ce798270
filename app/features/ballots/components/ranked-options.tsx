import { ArrowDown, ArrowUp } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import type { BallotPage } from "../queries/ballot-page.server.ts";

interface RankedOptionsProps {
	options: BallotPage["options"];
	own: number[];
}

/** Places by number; with JavaScript the list follows them and moves by buttons as well. */
export function RankedOptions({ options, own }: RankedOptionsProps) {
	const { t } = useTranslation("ballots");
	const hydrated = useHydrated();
	const [ranking, setRanking] = useState(own);
	const [announcement, setAnnouncement] = useState("");
	const rest = options.filter(({ id }) => !ranking.includes(id)).map(({ id }) => id);
	const order = hydrated ? [...ranking, ...rest] : options.map(({ id }) => id);
	function place(optionId: number, position: number | null) {
		const others = ranking.filter((id) => id !== optionId);
		setRanking(position === null ? others : others.toSpliced(position - 1, 0, optionId));
		const title = options.find(({ id }) => id === optionId)?.title ?? "";
		setAnnouncement(
			position === null ? t("cast.unranked", { title }) : t("cast.placed", { title, position }),
		);
	}
	return (
		<fieldset>
			<legend className="mb-3 text-sm text-soft">{t("cast.ranked")}</legend>
			<ol className="space-y-2.5">
				{order.map((optionId) => {
					const option = options.find(({ id }) => id === optionId);
					if (!option) return null;
					const field = options.indexOf(option);
					const position = ranking.indexOf(optionId) + 1;
					return (
						<li
							key={optionId}
							className={`flex items-center gap-3.5 rounded-lg border bg-card p-2.5 ${position > 0 ? "border-want" : "border-line"}`}
						>
							<input type="hidden" name={`places[${field}].optionId`} value={optionId} />
							<select
								name={`places[${field}].place`}
								aria-label={t("cast.place", { title: option.title })}
								{...(hydrated
									? {
											value: position > 0 ? String(position) : "",
											onChange: (event) => place(optionId, Number(event.currentTarget.value) || null),
										}
									: { defaultValue: position > 0 ? String(position) : "" })}
								className="tabular h-11 rounded-md border border-edge bg-card px-2.5"
							>
								<option value="">–</option>
								{options.map((each, at) => (
									<option key={each.id} value={at + 1}>
										{at + 1}
									</option>
								))}
							</select>
							{option.picture && (
								<span className="w-20 shrink-0">
									<Picture picture={option.picture} sizes="5rem" />
								</span>
							)}
							<span className="min-w-0 flex-1">
								<span className="font-bold">{option.title}</span>
								{option.text && <span className="block text-sm text-soft">{option.text}</span>}
							</span>
							{hydrated && (
								<span className="flex flex-col sm:flex-row">
									<MoveButton
										label={t("cast.up", { title: option.title })}
										disabled={position === 1}
										onPress={() => place(optionId, position > 0 ? position - 1 : ranking.length + 1)}
									>
										<ArrowUp aria-hidden className="size-4.5" />
									</MoveButton>
									<MoveButton
										label={t("cast.down", { title: option.title })}
										disabled={position === 0}
										onPress={() => place(optionId, position < ranking.length ? position + 1 : null)}
									>
										<ArrowDown aria-hidden className="size-4.5" />
									</MoveButton>
								</span>
							)}
						</li>
					);
				})}
			</ol>
			<p role="status" className="sr-only">
				{announcement}
			</p>
		</fieldset>
	);
}

interface MoveButtonProps {
	label: string;
	disabled: boolean;
	onPress: () => void;
	children: ReactNode;
}

function MoveButton({ label, disabled, onPress, children }: MoveButtonProps) {
	return (
		<button
			type="button"
			aria-label={label}
			disabled={disabled}
			onClick={onPress}
			className="inline-flex size-9 items-center justify-center rounded-full text-soft hover:bg-sunk hover:text-ink disabled:opacity-40"
		>
			{children}
		</button>
	);
}
