import { CircleCheck } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { MissingPart } from "../../rules/publishing.ts";

/** Where in the editor each missing thing is put right. */
const place: Record<MissingPart, string> = {
	numberTaken: "number",
	changelog: "changelog",
	realPicture: "pictures",
	attestation: "attested",
	fileNotReady: "uploads",
	claimNotTakenUp: "claims",
};

interface MissingListProps {
	missing: MissingPart[];
	/** True where the places stand on the same page. */
	linked?: boolean;
}

/** What still stands between the draft and its publication; nothing missing is said as well. */
export function MissingList({ missing, linked }: MissingListProps) {
	const { t } = useTranslation("projects");
	if (missing.length === 0) {
		return (
			<p className="flex items-center gap-2 text-sm font-medium text-jade">
				<CircleCheck aria-hidden className="size-4.5" />
				{t("missing.nothing")}
			</p>
		);
	}
	return (
		<ul className="space-y-2 text-sm">
			{missing.map((part) => (
				<li key={part} className="flex gap-2.5">
					<span aria-hidden className="mt-[0.4em] size-2.5 shrink-0 rounded-full border-2 border-want" />
					{linked ? (
						<a href={`#${place[part]}`} className="link">
							{t(`missing.${part}`)}
						</a>
					) : (
						<span>{t(`missing.${part}`)}</span>
					)}
				</li>
			))}
		</ul>
	);
}
