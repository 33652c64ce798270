import type { ReactNode } from "react";
import type { PictureView } from "#app/ui/picture.tsx";
import type { ModelView } from "../queries.server.ts";
import { ModelViewer } from "./viewer/model-viewer.tsx";

interface ModelPanelProps {
	model: ModelView;
	/** The file's name. */
	name: string;
	still: PictureView | null;
	/** Opens by itself where that costs little: one on a page. */
	eager?: boolean;
	/** What is known of it, beside it. */
	children?: ReactNode;
}

/** A model as a version's page shows it: to be seen and turned, with what is known of it. */
export function ModelPanel({ model, name, still, eager, children }: ModelPanelProps) {
	return (
		<figure className="space-y-2">
			<ModelViewer {...{ name, still, eager, shape: model.shape }} sizes="(min-width: 64rem) 32rem, 100vw" />
			<figcaption className="text-sm">
				<bdi className="font-medium wrap-anywhere">{name}</bdi>
				{children}
			</figcaption>
		</figure>
	);
}
