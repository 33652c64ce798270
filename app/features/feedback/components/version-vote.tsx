import { useFetcher, useLocation } from "@remix-run/react";
import { ArrowDown, ArrowUp, Equal, Hand, Hourglass } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import type { VersionPulse } from "../queries/version-pulse.server.ts";
import { choicesFor, type VersionVoteChoice } from "../rules/version-votes.ts";
import { PulseBar } from "./pulse-bar.tsx";

interface VersionVoteProps {
	pulse: VersionPulse;
	/** Leaves out the question where a list repeats it. */
	compact?: boolean | undefined;
}

/** Better, the same or worse, with one press, also in lists and without JavaScript; the counts come with the press. */
export function VersionVote({ pulse, compact = false }: VersionVoteProps) {
	const { t } = useTranslation("feedback");
	const fetcher = useFetcher();
	const { pathname, search } = useLocation();
	const hydrated = useHydrated();
	const pressed = fetcher.formData?.get("choice") as VersionVoteChoice | undefined;
	const own = pressed ?? pulse.own;
	return (
		<div className="min-w-0">
			{pulse.open && (
				<fetcher.Form method="post" action={`/versions/${pulse.versionId}/vote`}>
					{!hydrated && <input type="hidden" name="back" value={pathname + search} />}
					<fieldset className="min-w-0">
						<legend className={compact ? "sr-only" : "mb-2 text-sm text-soft"}>
							{t(pulse.first ? "vote.askFirst" : "vote.ask")}
						</legend>
						<div className="flex flex-wrap gap-2">
							{choicesFor(pulse.first).map((choice) => {
								const Icon = icons[choice];
								const chosen = own === choice;
								return (
									<button
										key={choice}
										type="submit"
										name="choice"
										value={choice}
										aria-pressed={chosen}
										className={classNames(
											button,
											chosen ? chosenTone[choice] : "border-line hover:border-edge",
										)}
									>
										<Icon aria-hidden className="size-4" />
										{t(`vote.${choice}`)}
									</button>
								);
							})}
						</div>
					</fieldset>
				</fetcher.Form>
			)}
			{pulse.pulse ? (
				<PulseBar pulse={pulse.pulse} className={pulse.open ? "mt-3" : undefined} />
			) : (
				!compact && <p className="mt-2 text-xs text-soft">{t("vote.hidden")}</p>
			)}
		</div>
	);
}

const button =
	"inline-flex min-h-9 items-center gap-1.5 rounded-full border bg-card px-3.5 text-sm font-medium transition-colors";
const chosenTone: Record<VersionVoteChoice, string> = {
	better: "border-jade bg-jade-wash text-jade",
	use: "border-jade bg-jade-wash text-jade",
	same: "border-amber bg-amber-wash text-amber",
	worse: "border-slate bg-slate-wash text-slate",
	not_yet: "border-slate bg-slate-wash text-slate",
};
const icons = { better: ArrowUp, same: Equal, worse: ArrowDown, use: Hand, not_yet: Hourglass };
