import { dayOf, formatDate } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Rows } from "#app/ui/card.tsx";
import { useTimeZone } from "#app/ui/use-time-zone.ts";
import type { NotificationView } from "../queries/list.server.ts";
import { NotificationRow } from "./notification-row.tsx";

const day = 86_400_000;

/** Notifications under the day on which things happened, in the reader's own time zone. */
export function NotificationDays({ notifications, now }: { notifications: NotificationView[]; now: string }) {
	const { t } = useTranslation("notifications");
	const locale = useLocale();
	const zone = useTimeZone();
	const today = dayOf(now, zone);
	const yesterday = dayOf(new Date(new Date(today).getTime() - day));
	return (
		<div className="space-y-9">
			{byDay(notifications, zone).map(([date, items]) => (
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

function byDay(notifications: NotificationView[], zone: string): [string, NotificationView[]][] {
	const days = new Map<string, NotificationView[]>();
	for (const notification of notifications) {
		const date = dayOf(notification.at, zone);
		days.set(date, [...(days.get(date) ?? []), notification]);
	}
	return [...days];
}
