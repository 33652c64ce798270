import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";
import type { PictureView } from "#app/ui/picture.tsx";
import type { ModelView } from "../queries.server.ts";
import { ModelFactsPanel } from "./known/model-facts.tsx";
import { ModelViewer } from "./viewer/model-viewer.tsx";

interface ModelPanelProps {
	model: ModelView;
	/** The file's name. */
	name: string;
	still: PictureView | null;
	/** Opens by itself where that costs little: one on a page. */
	eager?: boolean;
	/** Has a page's width to itself: what is known stands beside it. */
	wide?: boolean;
	/** More of what is known of it. */
	children?: ReactNode;
}

/** A model as a version's page shows it: to be seen and turned, with what is known of it. */
export function ModelPanel({ model, name, still, eager, wide, children }: ModelPanelProps) {
	const { shape } = model;
	return (
		<figure className={classNames("grid items-start gap-x-9 gap-y-3 *:min-w-0", wide && shape && beside)}>
			{shape && <ModelViewer {...{ name, still, eager, shape }} sizes="(min-width: 64rem) 42rem, 100vw" />}
			<figcaption className="space-y-3 text-sm">
				<bdi className="block font-medium wrap-anywhere">{name}</bdi>
				<ModelFactsPanel model={model} name={name} />
				{children}
			</figcaption>
		</figure>
	);
}

const beside = "lg:grid-cols-[minmax(0,8fr)_minmax(0,5fr)]";
