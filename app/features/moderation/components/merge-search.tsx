import { Form, Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { Rows } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export interface MergeCandidate {
	id: number;
	title: string;
	voteCount: number;
}

/** Looks for the idea into which another is merged. */
export function MergeSearch({ query, found }: { query: string; found: MergeCandidate[] }) {
	const { t } = useTranslation("moderation");
	return (
		<>
			<Form method="get" className="flex items-end gap-2.5">
				<div className="min-w-0 flex-1">
					<TextField name="q" label={t("merge.search")} defaultValue={query} />
				</div>
				<Button>{t("merge.look")}</Button>
			</Form>
			{found.length === 0 && query && <p className="mt-6 text-soft">{t("merge.none")}</p>}
			<Rows className="mt-4">
				{found.map((idea) => (
					<li key={idea.id} className="relative flex items-baseline gap-4 py-3.5">
						<Link to={`?target=${idea.id}`} className="stretched min-w-0 flex-1 font-medium hover:underline">
							<bdi>{idea.title}</bdi>
						</Link>
						<span className="tabular text-sm text-soft">{t("merge.people", { count: idea.voteCount })}</span>
					</li>
				))}
			</Rows>
		</>
	);
}
