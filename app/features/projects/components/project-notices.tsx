import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { wholeDaysBetween } from "#app/kernel/clock.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { daysUntilRelease } from "../rules/silence.ts";

/** Asks an invited person to join, or not. */
export function InvitationNotice({ path }: { path: string }) {
	const { t } = useTranslation("projects");
	return (
		<Notice
			tone="jade"
			action={
				<div className="flex gap-2">
					<Form method="post" action={`${path}/makers/accept`}>
						<Button size="sm" tone="ink">
							{t("makers.accept")}
						</Button>
					</Form>
					<Form method="post" action={`${path}/makers/leave`}>
						<Button size="sm">{t("makers.decline")}</Button>
					</Form>
				</div>
			}
		>
			{t("makers.invitedYou")}
		</Notice>
	);
}

interface SilenceNoticeProps {
	reminders: number;
	since: Date;
	now: Date;
	path: string;
}

/** For makers: nothing was heard of them, and when their ideas are free again. */
export function SilenceNotice({ reminders, since, now, path }: SilenceNoticeProps) {
	const { t } = useTranslation("projects");
	if (reminders === 0) return null;
	const left = daysUntilRelease({ lastActivityAt: since, remindersSent: reminders }, now);
	return (
		<Notice
			tone="amber"
			action={
				<ButtonLink size="sm" to={`${path}/versions/new`}>
					{t("silence.answer")}
				</ButtonLink>
			}
		>
			{t("silence.warning", { since: wholeDaysBetween(since, now), count: left })}
		</Notice>
	);
}
