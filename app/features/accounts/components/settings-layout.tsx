import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { SideLinks } from "#app/ui/tabs.tsx";

/** The frame of every page under /settings. Pages of other features stand in it too; they load "accounts" texts. */
export function SettingsLayout({
	title,
	lead,
	children,
}: {
	title: ReactNode;
	lead?: ReactNode;
	children: ReactNode;
}) {
	const { t } = useTranslation("accounts");
	return (
		<PageLayout>
			<div className="grid gap-x-12 gap-y-7 lg:grid-cols-[12rem_minmax(0,1fr)]">
				<div>
					<p className="mb-2 px-3 text-sm font-bold">{t("settings.title")}</p>
					<SideLinks
						label={t("settings.title")}
						links={[
							{ to: "/settings/profile", label: t("settings.profile") },
							{ to: "/settings/display", label: t("settings.display") },
							{ to: "/settings/notifications", label: t("settings.notifications") },
							{ to: "/settings/email", label: t("settings.email") },
							{ to: "/settings/password", label: t("settings.password") },
							{ to: "/settings/sessions", label: t("settings.sessions") },
							{ to: "/settings/data", label: t("settings.data") },
						]}
					/>
				</div>
				<div className="min-w-0 max-w-text">
					<h1 className="text-2xl">{title}</h1>
					{lead && <p className="mt-1.5 text-soft">{lead}</p>}
					<div className="mt-7 space-y-8">{children}</div>
				</div>
			</div>
		</PageLayout>
	);
}
