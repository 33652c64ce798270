import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { fieldText } from "../field-text.ts";
import { type FieldId, filledFields, type Profile, versionFields } from "../rules/version-fields.ts";

/** How a version is printed, built or installed: each detail with its name. */
export function VersionDetails({ profile, lang }: { profile: Profile; lang: string }) {
	const { t } = useTranslation("projects");
	return (
		<dl className="grid gap-x-14 gap-y-px sm:grid-cols-2">
			{filledFields(profile).map(({ id, value }) => (
				<div
					key={id}
					className="grid grid-cols-[minmax(7rem,2fr)_3fr] items-baseline gap-x-4 border-t border-line py-2.5"
				>
					<dt className="text-sm text-soft">{t(`field.${id}`)}</dt>
					<dd className="min-w-0 wrap-anywhere whitespace-pre-line">
						<FieldValue id={id} value={value} lang={lang} />
					</dd>
				</div>
			))}
		</dl>
	);
}

/** One detail as people read it; an address leads out of the site without vouching for where it leads. */
export function FieldValue({ id, value, lang }: { id: FieldId; value: string; lang: string }) {
	const { t } = useTranslation("projects");
	const locale = useLocale();
	const { kind } = versionFields[id];
	if (kind === "link") {
		return (
			<a href={value} rel="nofollow ugc noopener noreferrer" className="link">
				{value.replace(/^https:\/\//, "").replace(/\/$/, "")}
			</a>
		);
	}
	const written = kind === "text" || kind === "lines";
	return <span lang={written ? lang : undefined}>{fieldText(t, locale, id, value)}</span>;
}
