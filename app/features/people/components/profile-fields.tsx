import { type FieldMetadata, getInputProps, getTextareaProps } from "@conform-to/react";
import { type ChosenPicture, PictureField } from "#app/features/media/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { fieldsOf } from "#app/ui/field-list.ts";
import { MarkdownField } from "#app/ui/markdown-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";

interface Profile extends Record<string, unknown> {
	displayName: string;
	bio: string;
	links: { label: string; url: string }[];
}

interface ProfileFieldsProps {
	fields: {
		displayName: FieldMetadata<string, Profile, string[]>;
		bio: FieldMetadata<string, Profile, string[]>;
		links: FieldMetadata<{ label: string; url: string }[], Profile, string[]>;
	};
	avatar: ChosenPicture[];
}

/** Name, picture, a few words, links to elsewhere. */
export function ProfileFields({ fields, avatar }: ProfileFieldsProps) {
	const { t } = useTranslation("people");
	const bio = getTextareaProps(fields.bio, { ariaAttributes: false });
	return (
		<div className="space-y-6">
			<TextField
				{...getInputProps(fields.displayName, { type: "text", ariaAttributes: false })}
				key={fields.displayName.key}
				label={t("profile.displayName")}
				errors={fields.displayName.errors}
				required
				maxLength={60}
				autoComplete="name"
			/>
			<PictureField
				label={t("profile.avatar")}
				hint={t("profile.avatarHint")}
				initial={avatar}
				most={1}
				face
				optional
			/>
			<MarkdownField
				{...bio}
				key={fields.bio.key}
				label={t("profile.bio")}
				hint={t("profile.bioHint")}
				errors={fields.bio.errors}
				optional
				limit={2000}
				previewUrl="/preview/markdown"
			/>
			<fieldset>
				<legend className="font-medium">{t("profile.links")}</legend>
				<p className="text-sm text-soft">{t("profile.linksHint")}</p>
				<ul className="mt-3 space-y-3">
					{rows.map((index) => (
						<LinkRow key={index} index={index} links={fields.links} />
					))}
				</ul>
			</fieldset>
		</div>
	);
}

const rows = [0, 1, 2, 3];

function LinkRow({ index, links }: { index: number; links: ProfileFieldsProps["fields"]["links"] }) {
	const { t } = useTranslation("people");
	const row = fieldsOf(links)[index]?.getFieldset();
	const name = `${links.name}[${index}]`;
	return (
		<li className="grid gap-2.5 sm:grid-cols-[1fr_2fr]">
			<TextField
				id={`profile-${name}.label`}
				name={`${name}.label`}
				defaultValue={row?.label.initialValue}
				label={t("profile.linkLabel", { number: index + 1 })}
				labelHidden
				placeholder={t("profile.linkLabelExample")}
				errors={row?.label.errors}
				maxLength={40}
			/>
			<TextField
				id={`profile-${name}.url`}
				name={`${name}.url`}
				defaultValue={row?.url.initialValue}
				label={t("profile.linkUrl", { number: index + 1 })}
				labelHidden
				placeholder="https://"
				inputMode="url"
				errors={row?.url.errors}
				maxLength={300}
			/>
		</li>
	);
}
