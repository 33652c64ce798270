import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Figure, Figures } from "#app/ui/card.tsx";
import type { MergePreview as Preview } from "../queries/merge-preview.server.ts";

/** What the merge does to the counts: people are united, never added up. */
export function MergePreview({ preview }: { preview: Preview }) {
	const { t } = useTranslation("moderation");
	const { source, target, after, both } = preview;
	return (
		<section aria-label={t("merge.preview")} className="rounded-md bg-sunk p-4.5">
			<p className="mb-4">
				{t("merge.into")} <bdi className="font-bold">{target.title}</bdi>{" "}
				<Link to="?" className="text-sm underline underline-offset-4">
					{t("merge.other")}
				</Link>
			</p>
			<Figures>
				<Figure value={source.voteCount} label={t("merge.here")} />
				<Figure value={target.voteCount} label={t("merge.there")} />
				<Figure value={both} label={t("merge.both")} />
				<Figure value={after} label={t("merge.after")} />
			</Figures>
			<p className="mt-4 text-sm text-soft">{t("merge.undoable")}</p>
		</section>
	);
}
