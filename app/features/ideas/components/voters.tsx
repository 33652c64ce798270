import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { AvatarRow } from "#app/ui/avatar.tsx";
import { BarList } from "#app/ui/bars.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import type { IdeaView } from "../queries/idea-page.server.ts";

/** Some of those who want it, and which variant they mean. */
export function Voters({ idea }: { idea: IdeaView }) {
	const { t } = useTranslation("ideas");
	const people = idea.voters.map(({ displayName, avatar }) => ({
		name: displayName,
		picture: avatar,
	}));
	const more = idea.voteCount - people.length;
	const chosen = idea.segments.filter(({ voteCount }) => voteCount > 0);
	if (people.length === 0) return null;
	return (
		<Section title={t("voters.title")} size="small">
			<AvatarRow people={people} more={more > 0 ? t("voters.more", { count: more }) : undefined} />
			{chosen.length > 0 && (
				<div className="mt-4">
					<BarList
						rows={chosen.map(({ id, name, voteCount }) => ({
							key: String(id),
							label: (
								<Link to={`/ideas?${new URLSearchParams({ segment: name })}`} className="hover:underline">
									{name}
								</Link>
							),
							value: voteCount,
							display: voteCount,
						}))}
					/>
				</div>
			)}
		</Section>
	);
}
