import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { MarkdownField } from "#app/ui/markdown-field.tsx";
import { longestMarkdown } from "../rules.ts";

interface CommentBodyFieldProps {
	/** conform's. */
	field: Pick<FieldMetadata<string>, "id" | "errors" | "initialValue">;
	rows?: number;
}

/** Where a comment's text is written or changed, with its preview. */
export function CommentBodyField({ field, rows }: CommentBodyFieldProps) {
	const { t } = useTranslation("discussion");
	return (
		<MarkdownField
			id={field.id}
			name="body"
			label={t("yourComment")}
			errors={field.errors}
			defaultValue={field.initialValue}
			limit={longestMarkdown}
			previewUrl="/preview/markdown"
			required
			rows={rows}
		/>
	);
}
