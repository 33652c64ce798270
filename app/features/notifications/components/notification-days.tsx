import { formatDate } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Rows } from "#app/ui/card.tsx";
import type { NotificationView } from "../queries/list.server.ts";
import { NotificationRow } from "./notification-row.tsx";

const day = 86_400_000;

/** Notifications under the day on which things happened. */
export function NotificationDays({ notifications, now }: { notifications: NotificationView[]; now: string }) {
	const { t } = useTranslation("notifications");
	const locale = useLocale();
	const today = now.slice(0, 10);
	const yesterday = new Date(new Date(now).getTime() - day).toISOString().slice(0, 10);
	return (
		<div className="space-y-9">
			{byDay(notifications).map(([date, items]) => (
				<section key={date} aria-labelledby={`day-${date}`}>
					<h2 id={`day-${date}`} className="mb-1 text-sm font-medium text-soft">
						{date === today ? t("today") : date === yesterday ? t("yesterday") : formatDate(locale, date)}
					</h2>
					<Rows>
						{items.map((notification) => (
							<NotificationRow key={notification.id} notification={notification} now={now} />
						))}
					</Rows>
				</section>
			))}
		</div>
	);
}

function byDay(notifications: NotificationView[]): [string, NotificationView[]][] {
	const days = new Map<string, NotificationView[]>();
	for (const notification of notifications) {
		const date = new Date(notification.at).toISOString().slice(0, 10);
		days.set(date, [...(days.get(date) ?? []), notification]);
	}
	return [...days];
}
