import { PersonLink } from "#app/features/accounts/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import type { RoundPage } from "../queries/round-page.server.ts";
import { numberText, projectPath, versionPath } from "./paths.ts";

/** Who made it, how it is decided, and where to go from here. */
export function RoundAside({ page }: { page: RoundPage }) {
	const { t } = useTranslation("feedback");
	return (
		<>
			<Section title={t("aside.makers")} size="small">
				<ul className="space-y-2">
					{page.makers.map((maker) => (
						<li key={maker.id}>
							<PersonLink person={maker} face="sm" />
						</li>
					))}
				</ul>
			</Section>
			<Section title={t("aside.how")} size="small">
				<ul className="space-y-2.5 text-sm">
					<li>{t("aside.blind")}</li>
					<li>{t("aside.bar")}</li>
					<li>{t("aside.makersOut")}</li>
				</ul>
			</Section>
			<div className="flex flex-wrap gap-2.5">
				<ButtonLink size="sm" to={versionPath(page.project, page.version)}>
					{t("aside.version")}
				</ButtonLink>
				{page.comparable && (
					<ButtonLink size="sm" to={`${projectPath(page.project)}/compare?to=${numberText(page.version)}`}>
						{t("aside.compare")}
					</ButtonLink>
				)}
				<ButtonLink size="sm" to={`${projectPath(page.project)}/loop`}>
					{t("aside.loop")}
				</ButtonLink>
			</div>
		</>
	);
}
