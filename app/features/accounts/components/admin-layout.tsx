import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { TabLinks } from "#app/ui/tabs.tsx";

interface AdminLayoutProps {
	current: "people" | "mails";
	title: ReactNode;
	lead?: ReactNode;
	children: ReactNode;
}

/** The frame of the administrator's pages. */
export function AdminLayout({ current, title, lead, children }: AdminLayoutProps) {
	const { t } = useTranslation("accounts");
	return (
		<PageLayout above={t("admin.title")} title={title} lead={lead}>
			<div className="mb-6">
				<TabLinks
					label={t("admin.title")}
					tabs={[
						{ to: "/admin/people", label: t("admin.people"), current: current === "people" },
						{ to: "/admin/mails", label: t("admin.mails"), current: current === "mails" },
					]}
				/>
			</div>
			{children}
		</PageLayout>
	);
}
