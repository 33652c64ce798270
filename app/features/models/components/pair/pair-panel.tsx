import { SplitSquareHorizontal } from "lucide-react";
import { useState } from "react";
import { formatBytes } from "#app/features/media/index.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PictureView } from "#app/ui/picture.tsx";
import type { ComparedModels } from "../../queries/compared.server.ts";
import { ModelStill } from "../model-still.tsx";
import type { ViewerEnd } from "../viewer/model-viewer.tsx";

export interface PairedModel {
	/** The version's number. */
	label: string;
	name: string;
	shape: { url: string; bytes: number };
	still: PictureView | null;
}

export interface PairPanelProps {
	before: PairedModel;
	after: PairedModel;
	comparison: ComparedModels["comparison"];
}

type Loaded = typeof import("./pair-viewer.tsx");

/** Two models beside each other as pictures, and at a press in 3D, under one look. */
export function PairPanel({ before, after, comparison }: PairPanelProps) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	const [viewer, setViewer] = useState<Loaded["PairViewer"] | null>(null);
	const [asked, setAsked] = useState(false);
	const [ended, setEnded] = useState<ViewerEnd | null>(null);
	const end = (how: ViewerEnd) => {
		setEnded(how);
		setAsked(false);
		setViewer(null);
	};
	const open = () => {
		setAsked(true);
		setEnded(null);
		import("./pair-viewer.tsx").then(
			({ PairViewer }) => setViewer(() => PairViewer),
			() => end("failed"),
		);
	};
	const Viewer = viewer;
	if (Viewer) return <Viewer before={before} after={after} comparison={comparison} onEnd={end} />;
	return (
		<div className="overflow-hidden rounded-lg border border-line bg-card">
			<div className="grid grid-cols-2 gap-px bg-line">
				{[before, after].map((side) => (
					<div key={side.label} className="relative min-w-0 bg-card">
						<ModelStill
							still={side.still}
							alt={t("viewer.stillAlt", { name: side.name })}
							sizes="(min-width: 64rem) 32rem, 50vw"
							rounded="none"
						/>
						<span className="tabular absolute start-2 top-2 rounded-full bg-card px-2.5 py-0.5 text-sm font-medium">
							{side.label}
						</span>
					</div>
				))}
			</div>
			<div className="flex min-h-13 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-2 py-1.5 noscript:hidden">
				{ended !== "noWebGl" && (
					<Button type="button" size="sm" pending={asked} onClick={open}>
						{!asked && <SplitSquareHorizontal aria-hidden />}
						{t(ended === "failed" ? "pair.retry" : "pair.open")}
						<span className="tabular font-normal text-soft">
							{formatBytes(locale, before.shape.bytes + after.shape.bytes)}
						</span>
					</Button>
				)}
				<p role="status" className="px-1 text-sm text-soft">
					{ended === "noWebGl" && t("pair.noWebGl")}
					{ended === "failed" && t("pair.failed")}
				</p>
			</div>
		</div>
	);
}
