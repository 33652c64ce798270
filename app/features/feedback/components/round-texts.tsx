import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { PageLinks } from "#app/ui/pagination.tsx";
import { ReportLink } from "#app/ui/report-link.tsx";
import type { RoundPage } from "../queries/round-page.server.ts";

/** For makers while a round is open: what people wrote, without names and without what they judged. */
export function RoundTexts({ texts }: { texts: NonNullable<RoundPage["texts"]> }) {
	const { t } = useTranslation("feedback");
	return (
		<Section title={t("texts.title")}>
			<p className="mb-4 text-sm text-soft">{t("texts.lead")}</p>
			{texts.items.length === 0 && <p className="text-soft">{t("texts.none")}</p>}
			<ul className="divide-y divide-line">
				{texts.items.map((item) => (
					<li key={item.id} className="space-y-1.5 py-4 first:pt-0">
						{item.texts.map((text) => (
							<p key={text} className="whitespace-pre-line">
								{text}
							</p>
						))}
						<ReportLink subject={`response:${item.id}`} />
					</li>
				))}
			</ul>
			<PageLinks of={texts} />
		</Section>
	);
}
