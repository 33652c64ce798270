import { Link, useFetcher } from "@remix-run/react";
import { Check } from "lucide-react";
import { PersonFace } from "#app/features/accounts/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { NotificationView } from "../queries/list.server.ts";
import { KindMark } from "./kind-mark.tsx";
import { useSentence } from "./sentence.ts";

/** One line: who or what, the sentence that leads there, and a press that marks it as read. */
export function NotificationRow({ notification, now }: { notification: NotificationView; now: string }) {
	const { t } = useTranslation("notifications");
	const fetcher = useFetcher();
	const sentence = useSentence()(notification);
	const { id, kind, path, actor, data, at } = notification;
	const read = notification.read || fetcher.state !== "idle";
	const action = `/notifications/${id}/read`;
	return (
		<li className="flex items-start gap-3.5 py-3.5" data-unread={read ? undefined : ""}>
			{actor ? <PersonFace person={actor} size="md" /> : <KindMark kind={kind} />}
			<div className="min-w-0 flex-1">
				<p className={classNames("leading-snug", read ? "text-soft" : "font-medium")}>
					<Link
						to={path}
						className="underline-offset-4 hover:underline"
						onClick={() => !read && fetcher.submit({}, { method: "post", action })}
					>
						{!read && <span className="sr-only">{t("unread")} </span>}
						<bdi>{sentence}</bdi>
					</Link>
				</p>
				{typeof data.reason === "string" && kind === "moderation" && (
					<p className="mt-1 text-sm break-words text-soft">{t("reason", { reason: data.reason })}</p>
				)}
				<RelativeTime at={at} now={now} className="mt-0.5 block text-sm text-soft" />
			</div>
			{!read && (
				<fetcher.Form method="post" action={action} className="shrink-0">
					<button
						type="submit"
						aria-label={t("markRead", { sentence })}
						title={t("markReadShort")}
						className="group inline-flex size-9 cursor-pointer items-center justify-center rounded-full hover:bg-sunk"
					>
						<span aria-hidden className="size-2.5 rounded-full bg-want group-hover:hidden" />
						<Check aria-hidden className="hidden size-4.5 text-soft group-hover:block" />
					</button>
				</fetcher.Form>
			)}
		</li>
	);
}
