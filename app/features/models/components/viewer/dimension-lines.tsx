import { useLocale } from "#app/i18n/use-locale.ts";
import { edgesOf, labelledEdges, middle } from "../../viewing/dimensions.ts";
import type { Exhibit } from "../../viewing/exhibit.ts";
import { millimetres } from "./millimetres.ts";
import { Tag } from "./tag.tsx";
import { useDrawn } from "./use-drawn.ts";

/** The box around everything, and how long its sides are. */
export function DimensionLines({ exhibit: { stage } }: { exhibit: Exhibit }) {
	const locale = useLocale();
	useDrawn(stage);
	const box = stage.box();
	const edges = edgesOf(box);
	const labelled = labelledEdges(edges, stage.place);
	return (
		<>
			<svg aria-hidden className="pointer-events-none absolute inset-0 size-full text-ink">
				{edges.map((edge) => {
					const [from, to] = [stage.place(edge.from), stage.place(edge.to)];
					return (
						<line
							key={`${edge.axis} ${edge.from}`}
							{...{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }}
							stroke="currentColor"
							strokeWidth={labelled.includes(edge) ? 1.5 : 1}
							strokeDasharray={labelled.includes(edge) ? undefined : "3 4"}
							opacity={labelled.includes(edge) ? 0.9 : 0.35}
						/>
					);
				})}
			</svg>
			{labelled.map((edge) => (
				<Tag key={edge.axis} at={stage.place(middle(edge))}>
					<span className="text-soft">{"XYZ"[edge.axis]}</span>{" "}
					{millimetres(locale, box.max[edge.axis] - box.min[edge.axis])}
				</Tag>
			))}
		</>
	);
}
