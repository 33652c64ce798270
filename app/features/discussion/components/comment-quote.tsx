import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Prose } from "#app/ui/prose.tsx";

/** What a reply answers, above its form. */
export function CommentQuote({ name, html }: { name: string | null; html: string }) {
	const { t } = useTranslation("discussion");
	return (
		<blockquote className="mb-6 border-s-3 border-line ps-4 text-soft">
			<p className="mb-1 text-sm font-medium">{name ?? t("somebody")}</p>
			<Prose html={html} />
		</blockquote>
	);
}
