import { useTranslation } from "#app/i18n/use-translation.tsx";
import { StateBadge } from "#app/ui/chip.tsx";

/** Whether a mail has left, waits or couldn't be delivered. */
export function MailState({ sent, error }: { sent: boolean; error: string | null }) {
	const { t } = useTranslation("accounts");
	if (sent) return <StateBadge tone="jade">{t("admin.mailSent")}</StateBadge>;
	if (error) return <StateBadge tone="want">{t("admin.mailFailed", { error })}</StateBadge>;
	return <StateBadge tone="amber">{t("admin.mailWaits")}</StateBadge>;
}
