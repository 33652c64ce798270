import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { LikeStanding } from "../picture-places.server.ts";

/** A warning, not a verdict: it may be somebody's own from elsewhere, or taken with leave. */
export function LikenessNote({ standing }: { standing: LikeStanding }) {
	const { t } = useTranslation("media");
	return (
		<p className="mb-2.5 rounded-md bg-amber-wash px-3 py-2 text-sm text-amber">
			{t("likeness.standing")}{" "}
			<a href={standing.path} target="_blank" rel="noreferrer" className="link wrap-anywhere">
				<bdi>{standing.title}</bdi>
			</a>
			<span className="block text-soft">{t("likeness.hint")}</span>
		</p>
	);
}
