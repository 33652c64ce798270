import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** Says where a mail is to be found when no mail leaves this installation. */
export function MailNotice({ mailLeaves, administrator }: { mailLeaves: boolean; administrator?: boolean }) {
	const { t } = useTranslation("accounts");
	if (mailLeaves) return null;
	return (
		<Notice tone="amber">
			{t("mailStays")}{" "}
			{administrator && (
				<Link to="/admin/mails" className="link">
					{t("mailStaysOpen")}
				</Link>
			)}
		</Notice>
	);
}
