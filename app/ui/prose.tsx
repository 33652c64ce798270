import { classNames } from "./class-names.ts";

interface ProseProps {
	/** HTML that the server made from Markdown and cleaned. Never anything else. */
	html: string;
	/** BCP 47 tag of the text's own language, where it differs from the page's. */
	lang?: string;
	className?: string;
}

/** Text that somebody wrote in Markdown. */
export function Prose({ html, lang, className }: ProseProps) {
	return (
		<div
			lang={lang}
			className={classNames("prose", className)}
			// biome-ignore lint/security/noDangerouslySetInnerHtml: the one place; see `html`.
			dangerouslySetInnerHTML={{ __html: html }}
		/>
	);
}
