/** A mail's plain text, its addresses as links. */
export function MailText({ body, lang }: { body: string; lang: string }) {
	return (
		<div lang={lang} className="space-y-4">
			{body.split("\n\n").map((paragraph) => (
				<p key={paragraph}>
					{/^https?:\/\/\S+$/.test(paragraph) ? (
						<a href={paragraph} className="link break-all">
							{paragraph}
						</a>
					) : (
						paragraph
					)}
				</p>
			))}
		</div>
	);
}
