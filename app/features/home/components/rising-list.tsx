import type { IdeaCardView } from "#app/features/ideas/index.server.ts";
import { IdeaCard } from "#app/features/ideas/index.ts";

/** What is rising: the board's first rows, votable as there. */
export function RisingList({ ideas }: { ideas: IdeaCardView[] }) {
	return (
		<ol className="divide-y divide-line border-t border-line">
			{ideas.map((idea) => (
				<li key={idea.id}>
					<IdeaCard idea={idea} level={3} />
				</li>
			))}
		</ol>
	);
}
