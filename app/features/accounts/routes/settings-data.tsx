import type { MetaFunction } from "@remix-run/node";
import { Download } from "lucide-react";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink, buttonClass } from "#app/ui/button.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { SettingsLayout } from "../components/settings-layout.tsx";
import { memberPage } from "../member-page.server.ts";
import { accountTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["accounts"] };

export const loader = memberPage(({ context }) => ({
	title: accountTexts(context.locale)("settings.data"),
}));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.title, hidden: true } : {});

export default function SettingsData() {
	const { t } = useTranslation("accounts");
	return (
		<SettingsLayout title={t("settings.data")} lead={t("data.lead")}>
			<Section title={t("data.exportTitle")}>
				<p className="mb-4 text-soft">{t("data.exportText")}</p>
				<a href="/settings/export" className={buttonClass({ tone: "ink" })} download>
					<Download aria-hidden />
					{t("data.exportSubmit")}
				</a>
			</Section>
			<Section title={t("data.deleteTitle")}>
				<p className="mb-4 text-soft">{t("data.deleteText")}</p>
				<ButtonLink to="/settings/delete" tone="danger">
					{t("data.deleteOpen")}
				</ButtonLink>
			</Section>
		</SettingsLayout>
	);
}
