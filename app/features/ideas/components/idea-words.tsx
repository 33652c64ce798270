import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { PictureGrid } from "#app/ui/picture-grid.tsx";
import { Prose } from "#app/ui/prose.tsx";
import type { IdeaView } from "../queries/idea-page.server.ts";

/** Pictures first, then the words, then the tags. */
export function IdeaWords({ idea }: { idea: IdeaView }) {
	const { t } = useTranslation("ideas");
	return (
		<div className="space-y-6">
			{idea.pictures.length > 0 && <PictureGrid pictures={idea.pictures} lang={idea.language} />}
			{idea.html && <Prose html={idea.html} lang={idea.language} />}
			{idea.tags.length > 0 && (
				<ul aria-label={t("form.tags")} className="flex flex-wrap gap-2">
					{idea.tags.map((tag) => (
						<li key={tag}>
							<Chip to={`/ideas?${new URLSearchParams({ tag })}`}>#{tag}</Chip>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}
