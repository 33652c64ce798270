import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/choice-field.tsx";
import { FieldErrors } from "#app/ui/field.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { type ChangeKind, changeKinds } from "../../rules/kinds.ts";
import { versionLimits } from "../../rules/limits.ts";

interface ChangelogFieldsProps {
	changes: { kind: ChangeKind; text: string }[];
	isFirst: boolean;
	errors: string[] | undefined;
}

/** One row per change; empty rows are left out. Two spare rows stand there without JavaScript. */
export function ChangelogFields({ changes, isFirst, errors }: ChangelogFieldsProps) {
	const { t } = useTranslation("projects");
	const hydrated = useHydrated();
	// Rows stay where they are while the page lives: what the server sends back is what was typed here.
	const [start] = useState(changes);
	const [spare, setSpare] = useState(2);
	const rows = [...start, ...Array.from({ length: spare }, () => ({ kind: "added" as const, text: "" }))];
	return (
		<Section title={t("changes.title")} id="changelog">
			<p className="-mt-2 mb-4 text-sm text-soft">{isFirst ? t("changes.firstHint") : t("changes.hint")}</p>
			<ul className="space-y-2.5">
				{rows.slice(0, versionLimits.changes).map((row, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end.
					<li key={index} className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-2.5">
						<SelectField
							label={t("changes.kind")}
							labelHidden
							name={`changes[${index}].kind`}
							defaultValue={row.kind}
						>
							{changeKinds.map((kind) => (
								<option key={kind} value={kind}>
									{t(`change.${kind}`)}
								</option>
							))}
						</SelectField>
						<TextField
							label={t("changes.text", { number: index + 1 })}
							labelHidden
							name={`changes[${index}].text`}
							maxLength={versionLimits.change * 2}
							defaultValue={row.text}
							placeholder={index === 0 ? t("changes.example") : undefined}
						/>
					</li>
				))}
			</ul>
			<div className="mt-2.5">
				<FieldErrors id="changes" errors={errors} />
			</div>
			{hydrated && rows.length < versionLimits.changes && (
				<Button type="button" size="sm" tone="quiet" onClick={() => setSpare(spare + 1)}>
					<Plus aria-hidden />
					{t("changes.add")}
				</Button>
			)}
		</Section>
	);
}
