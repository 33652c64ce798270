import type { MediaForReview } from "#app/features/media/index.server.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";

/** One picture, small, or one file by its name, to choose among what stands in a thing. */
export function PartLabel({ part, number }: { part: MediaForReview; number: number }) {
	const { t } = useTranslation("moderation");
	if (part.kind === "file") return <bdi className="break-all">{part.name}</bdi>;
	return (
		<img
			src={part.url}
			alt={t("report.aboutPicture", { number })}
			width={part.width}
			height={part.height}
			loading="lazy"
			className="h-20 w-auto rounded-sm bg-sunk object-contain"
		/>
	);
}
