import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import type { VersionPartData } from "../queries/version-part.server.ts";
import { MakeWall } from "./make-wall.tsx";
import { versionPath } from "./paths.ts";
import { RoundList } from "./round-list.tsx";
import { VersionVote } from "./version-vote.tsx";

type VersionPartProps = Pick<
	VersionPartData,
	"project" | "version" | "rounds" | "pulse" | "makes" | "mayOpen" | "mayShow" | "now"
>;

/** Inside a version's page: its rounds, the quick pulse, and what people made of it. */
export function VersionPart(props: VersionPartProps) {
	const { project, version, rounds, pulse, makes, mayOpen, mayShow, now } = props;
	const { t } = useTranslation("feedback");
	const path = versionPath(project, version);
	const open = rounds.some(({ state }) => state === "open");
	if (version.state === "draft") return null;
	return (
		<div className="space-y-12">
			<Section
				title={t("part.rounds")}
				action={
					mayOpen &&
					!open && (
						<ButtonLink size="sm" tone="want" to={`${path}/rounds/new`}>
							{t("part.openRound")}
						</ButtonLink>
					)
				}
			>
				{rounds.length > 0 ? (
					<RoundList rounds={rounds} now={now} />
				) : (
					<p className="text-soft">{t("part.none")}</p>
				)}
			</Section>
			{pulse && (
				<Section title={t("part.pulse")}>
					<VersionVote pulse={pulse} />
				</Section>
			)}
			{(makes.items.length > 0 || mayShow) && (
				<Section
					title={t("part.makes")}
					action={
						<span className="flex flex-wrap gap-x-4">
							{makes.next && (
								<ButtonLink size="sm" tone="quiet" to={`${path}/makes`}>
									{t("part.allMakes")}
								</ButtonLink>
							)}
							{mayShow && (
								<ButtonLink size="sm" to={`${path}/makes/new`}>
									{t("make.show")}
								</ButtonLink>
							)}
						</span>
					}
				>
					{makes.items.length > 0 ? (
						<MakeWall makes={makes.items} />
					) : (
						<p className="text-soft">{t("make.noneNext")}</p>
					)}
				</Section>
			)}
		</div>
	);
}
