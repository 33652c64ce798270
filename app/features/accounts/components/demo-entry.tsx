import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { PersonCard } from "../rules/person-card.ts";
import { PersonFace, PersonName } from "./person-link.tsx";

export type DemoPart = "member" | "maker" | "moderator" | "administrator";

/** One press to walk in as somebody of the demo world. */
export function DemoEntry({
	people,
	next,
}: {
	people: { part: DemoPart; person: PersonCard }[];
	next: string;
}) {
	const { t } = useTranslation("accounts");
	return (
		<section aria-labelledby="demo-entry" className="pt-3">
			<h2 id="demo-entry" className="text-base text-ink">
				{t("demo.title")}
			</h2>
			<p className="mb-3">{t("demo.lead")}</p>
			<ul className="grid gap-2.5 sm:grid-cols-2">
				{people.map(({ part, person }) => (
					<li key={part}>
						<form method="post" action="/sign-in/demo">
							<input type="hidden" name="next" value={next} />
							<button
								type="submit"
								name="handle"
								value={person.handle ?? ""}
								className="flex w-full cursor-pointer items-center gap-3 rounded-md border border-line bg-card p-3 text-start hover:border-edge"
							>
								<PersonFace person={person} size="md" />
								<span className="min-w-0">
									<span className="block font-medium text-ink">{t(`demo.part.${part}`)}</span>
									<span className="block truncate">
										<PersonName person={person} />
									</span>
								</span>
							</button>
						</form>
					</li>
				))}
			</ul>
		</section>
	);
}
