import { useTranslation } from "#app/i18n/use-translation.tsx";
import { type ChangeKind, changesByKind } from "../rules/kinds.ts";

interface ChangelogProps {
	changes: { kind: ChangeKind; text: string }[];
	/** BCP 47 tag of the maker's text. */
	lang: string;
}

/** What was added, changed, fixed and removed, in this order. */
export function Changelog({ changes, lang }: ChangelogProps) {
	const { t } = useTranslation("projects");
	if (changes.length === 0) return <p className="text-soft">{t("compare.noChanges")}</p>;
	return (
		<dl className="space-y-4">
			{changesByKind(changes).map(({ kind, entries }) => (
				<div key={kind} className="grid gap-x-6 gap-y-1 sm:grid-cols-[5rem_1fr]">
					<dt className="text-sm font-medium text-soft">{t(`change.${kind}`)}</dt>
					{entries.map((entry, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a published changelog never changes its order.
						<dd key={index} lang={lang} className="sm:col-start-2">
							{entry.text}
						</dd>
					))}
				</div>
			))}
		</dl>
	);
}
