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
	/** Small where many stand side by side. */
	size?: "sm" | "md";
}

/** Better, the same or worse, with one press, also in lists and without JavaScript; the counts come with the press. */
export function VersionVote({ pulse, compact = false, size = "md" }: VersionVoteProps) {
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
						<div className={classNames("flex flex-wrap", size === "sm" ? "gap-1.5" : "gap-2")}>
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
											sizes[size],
											chosen ? chosenTone[choice] : "border-line hover:border-edge",
										)}
									>
										<Icon aria-hidden />
										{t(`vote.${choice}`)}
									</button>
								);
							})}
						</div>
					</fieldset>
				</fetcher.Form>
			)}
			{pulse.pulse ? (
				<PulseBar
					pulse={pulse.pulse}
					className={pulse.open ? (size === "sm" ? "mt-2" : "mt-3") : undefined}
				/>
			) : (
				!compact && <p className="mt-2 text-xs text-soft">{t("vote.hidden")}</p>
			)}
		</div>
	);
}

const button =
	"inline-flex items-center rounded-full border bg-card font-medium whitespace-nowrap transition-colors";
const sizes = {
	sm: "min-h-7 gap-1 px-2.5 text-xs [&_svg]:size-3.5",
	md: "min-h-9 gap-1.5 px-3.5 text-sm [&_svg]:size-4",
};
const chosenTone: Record<VersionVoteChoice, string> = {
	better: "border-jade bg-jade-wash text-jade",
	use: "border-jade bg-jade-wash text-jade",
	same: "border-amber bg-amber-wash text-amber",
	worse: "border-slate bg-slate-wash text-slate",
	not_yet: "border-slate bg-slate-wash text-slate",
};
const icons = { better: ArrowUp, same: Equal, worse: ArrowDown, use: Hand, not_yet: Hourglass };
