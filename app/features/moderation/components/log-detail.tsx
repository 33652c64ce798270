import { Link } from "@remix-run/react";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { LogDetail as Detail } from "../queries/log-details.server.ts";

/** Into what, from where to where, for how long. */
export function LogDetail({ detail }: { detail: Detail }) {
	const { t } = useTranslation("moderation");
	const name = useLocale() === "en" ? "en" : "zh";
	switch (detail.kind) {
		case "merge":
			return (
				<>
					{t("detail.into")}{" "}
					<Link to={detail.path} className="underline underline-offset-4">
						<bdi>{detail.title}</bdi>
					</Link>
				</>
			);
		case "move":
			return t("detail.fromTo", { from: detail.from[name], to: detail.to[name] });
		case "tags": {
			const list = (tags: string) => tags.split(",").filter(Boolean).join(t("detail.comma"));
			const none = t("detail.noTags");
			return (
				<bdi>{t("detail.fromTo", { from: list(detail.from) || none, to: list(detail.to) || none })}</bdi>
			);
		}
		case "close":
			return t(`closeReason.${detail.reason}`);
		case "suspend":
			return detail.days === 0 ? t("detail.noEnd") : t("detail.suspended", { count: detail.days });
		case "role":
			return t("detail.fromTo", { from: t(`role.${detail.from}`), to: t(`role.${detail.to}`) });
		default:
			return t(`detail.${detail.kind}`);
	}
}
