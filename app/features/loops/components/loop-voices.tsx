import { PersonLink } from "#app/features/accounts/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { Picture } from "#app/ui/picture.tsx";
import type { Loop } from "../queries/loop.server.ts";

/** What people said about it, and what they made of it. */
export function LoopVoices({ loop }: { loop: Loop }) {
	const { t } = useTranslation("loops");
	const pictures = loop.makes.flatMap((make) =>
		make.pictures.slice(0, 1).map((picture) => ({ make, picture })),
	);
	return (
		<>
			{loop.voices.length > 0 && (
				<ul className="grid gap-x-9 gap-y-8 md:grid-cols-3">
					{loop.voices.map((voice) => (
						<li key={voice.roundId} className="border-s-[3px] border-jade ps-4">
							<blockquote>{t("quoted", { text: voice.text })}</blockquote>
							<p className="mt-2 text-sm text-soft">
								<PersonLink person={voice.person} face="xs" />
							</p>
						</li>
					))}
				</ul>
			)}
			{pictures.length > 0 && (
				<Section title={t("makes")}>
					<ul className="grid grid-cols-3 gap-2.5 sm:grid-cols-4 lg:grid-cols-8">
						{pictures.map(({ make, picture }) => (
							<li key={make.id}>
								<Picture picture={picture} ratio="square" sizes="(min-width: 64rem) 9rem, 33vw" />
							</li>
						))}
					</ul>
				</Section>
			)}
		</>
	);
}
