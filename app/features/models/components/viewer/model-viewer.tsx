import { Rotate3d, X } from "lucide-react";
import { useRef, useState } from "react";
import { formatBytes } from "#app/features/media/index.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PictureView } from "#app/ui/picture.tsx";
import { ModelStill } from "../model-still.tsx";
import { useNearby } from "./use-nearby.ts";

export interface ModelViewerProps {
	/** What is loaded; null while nobody has read the file. */
	shape: { url: string; bytes: number } | null;
	/** The file's name. */
	name: string;
	still: PictureView | null;
	/** How wide it will stand, as in the HTML attribute. */
	sizes: string;
	/** Opens by itself where that costs little. */
	eager?: boolean;
}

type Loaded = typeof import("./viewer.tsx");
export type ViewerEnd = "closed" | "noWebGl" | "failed";

/** Below this a shape is fetched without asking, as long as nobody saves data. */
const littleBytes = 1.5e6;

/**
 * The still of a model, and over it, at a press, the model itself. What draws it is half a megabyte that is fetched
 * with it.
 */
export function ModelViewer({ shape, name, still, sizes, eager = false }: ModelViewerProps) {
	const { t } = useTranslation("models");
	const frame = useRef<HTMLDivElement>(null);
	const [viewer, setViewer] = useState<Loaded["Viewer"] | null>(null);
	const [asked, setAsked] = useState(false);
	const [ended, setEnded] = useState<ViewerEnd | null>(null);
	const open = () => {
		setAsked(true);
		setEnded(null);
		import("./viewer.tsx").then(
			({ Viewer }) => setViewer(() => Viewer),
			() => end("failed"),
		);
	};
	const end = (how: ViewerEnd) => {
		setEnded(how);
		setAsked(false);
		setViewer(null);
	};
	useNearby(frame, eager && shape !== null && shape.bytes <= littleBytes, open);
	const Viewer = viewer;
	const picture = (
		<ModelStill still={still} alt={t("viewer.stillAlt", { name })} sizes={sizes} rounded="none" />
	);
	return (
		<div ref={frame} className="overflow-hidden rounded-lg border border-line bg-card">
			{Viewer && shape ? (
				<Viewer shape={shape} name={name} still={picture} onEnd={end} />
			) : (
				<>
					{picture}
					{shape && (
						<Offer {...{ bytes: shape.bytes, asked, ended }} onOpen={open} onStop={() => end("closed")} />
					)}
				</>
			)}
		</div>
	);
}

interface OfferProps {
	bytes: number;
	asked: boolean;
	ended: ViewerEnd | null;
	onOpen: () => void;
	onStop: () => void;
}

/** Under the still, as high as the tools that will stand there. */
function Offer({ bytes, asked, ended, onOpen, onStop }: OfferProps) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	return (
		<div className="flex min-h-13 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-2 py-1.5 noscript:hidden">
			{ended !== "noWebGl" && (
				<Button type="button" size="sm" pending={asked} onClick={onOpen}>
					{!asked && <Rotate3d aria-hidden />}
					{t(ended === "failed" ? "viewer.retry" : "viewer.open")}
					<span className="tabular font-normal text-soft">{formatBytes(locale, bytes)}</span>
				</Button>
			)}
			{asked && (
				<Button type="button" size="sm" tone="quiet" onClick={onStop}>
					<X aria-hidden />
					{t("viewer.cancel")}
				</Button>
			)}
			<p role="status" className="px-1 text-sm text-soft">
				{ended === "noWebGl" && t("viewer.noWebGl")}
				{ended === "failed" && t("viewer.failed")}
			</p>
		</div>
	);
}
