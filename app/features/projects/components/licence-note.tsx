import { Scale } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { allRightsReserved, licenceTerms } from "../rules/licences.ts";

/** A licence's short name in the reader's language. */
export function useLicenceName(): (id: string) => string {
	const { t } = useTranslation("projects");
	return (id) => (id === allRightsReserved ? t("licence.allRightsReserved") : id);
}

/** What a licence means for whoever stands before it, in plain sentences; the full text is one link away. */
export function LicenceNote({ id, url }: { id: string; url: string | null }) {
	const { t } = useTranslation("projects");
	const name = useLicenceName()(id);
	const terms = licenceTerms(id);
	const sentences = terms.known
		? [
				t(`licence.remix_${terms.remix}`),
				terms.credit ? t("licence.credit") : t("licence.noCredit"),
				...(terms.remix === "no" && !terms.commercial
					? []
					: [t(terms.commercial ? "licence.commercial" : "licence.nonCommercial")]),
			]
		: [t("licence.readIt")];
	return (
		<div className="flex gap-3">
			<Scale aria-hidden className="mt-1 size-4.5 shrink-0 text-soft" />
			<div className="min-w-0 text-sm">
				<p className="font-medium">
					{url ? (
						<a href={url} rel="license noopener noreferrer" className="link">
							{name}
						</a>
					) : (
						name
					)}
				</p>
				<p className="text-soft">{sentences.join(t("licence.between"))}</p>
			</div>
		</div>
	);
}
