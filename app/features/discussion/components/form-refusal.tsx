import { useErrorText } from "#app/i18n/error-text.ts";
import { Notice } from "#app/ui/notice.tsx";

/** Errors that belong to no field. */
export function FormRefusal({ errors }: { errors?: string[] | undefined }) {
	const read = useErrorText("discussion", "media");
	if (!errors?.length) return null;
	return (
		<div role="alert">
			<Notice tone="want">{errors.map(read).join(" ")}</Notice>
		</div>
	);
}
