import { formatDateTime, formatRelative, formatShortDate } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTimeZone } from "./use-time-zone.ts";

interface RelativeTimeProps {
	at: Date | string;
	/** The moment at which the server answered, so that server and browser first say the same. */
	now: Date | string;
	/** `date` shows day and month instead of how long ago. */
	look?: "relative" | "date";
	className?: string;
}

/** "3 days ago" with the full date, in the reader's own time zone, on hover. */
export function RelativeTime({ at, now, look = "relative", className }: RelativeTimeProps) {
	const locale = useLocale();
	const zone = useTimeZone();
	return (
		<time
			dateTime={new Date(at).toISOString()}
			title={formatDateTime(locale, at, zone)}
			className={className}
		>
			{look === "date" ? formatShortDate(locale, at, now, zone) : formatRelative(locale, at, now)}
		</time>
	);
}
