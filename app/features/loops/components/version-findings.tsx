import { Link } from "@remix-run/react";
import { ArrowDownRight, Check } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { Loop, LoopAnswer } from "../queries/loop.server.ts";

interface VersionFindingsProps {
	version: LoopAnswer["versions"][number];
	loop: Loop;
}

/** How many tried a version, what it won, what it lost, and what its maker said to that. */
export function VersionFindings({ version, loop }: VersionFindingsProps) {
	const { t } = useTranslation("loops");
	const closed = version.rounds.filter(({ state }) => state === "closed").at(-1);
	const texts = new Map(
		loop.ideas.flatMap(({ criteria }) => criteria.map(({ id, text }) => [id, text] as const)),
	);
	return (
		<>
			{closed && (
				<p>
					<Link to={`/rounds/${closed.id}`} className="link">
						{t("step.tried", { count: closed.responseCount })}
					</Link>
				</p>
			)}
			{!closed && version.claims.length > 0 && <p>{t("step.claims", { count: version.claims.length })}</p>}
			{version.changes.length > 0 && (
				<ul className="space-y-1">
					{version.changes.map(({ criterionId, change }) => (
						<li key={criterionId} className={`flex gap-1.5 ${change === "won" ? "text-jade" : "text-amber"}`}>
							{change === "won" ? (
								<Check aria-label={t("change.won")} className="mt-[0.25em] size-4 shrink-0" />
							) : (
								<ArrowDownRight aria-label={t("change.lost")} className="mt-[0.25em] size-4 shrink-0" />
							)}
							<span>{texts.get(criterionId)}</span>
						</li>
					))}
				</ul>
			)}
			{version.state === "recalled" && <p className="text-want">{t("step.recalled")}</p>}
			{closed?.quote && (
				<p className="border-s-2 border-line ps-2.5">{t("quoted", { text: closed.quote })}</p>
			)}
		</>
	);
}
