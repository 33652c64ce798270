import { ChevronLeft, ChevronRight, X, ZoomIn, ZoomOut } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { largestOf, type PictureView } from "./picture.tsx";
import { useZoom } from "./use-zoom.ts";

export interface LightboxEntry {
	picture: PictureView;
	caption?: string;
}

interface LightboxProps {
	entries: LightboxEntry[];
	/** Which one is seen first, from 0. */
	start: number;
	/** The captions' language, where it differs from the page's. */
	lang: string | undefined;
	onClose: () => void;
}

const panPixels = 60;
const panSteps: ReadonlyMap<string, readonly [number, number]> = new Map([
	["ArrowLeft", [1, 0]],
	["ArrowRight", [-1, 0]],
	["ArrowUp", [0, 1]],
	["ArrowDown", [0, -1]],
] as const);

/** Pictures one at a time, as large as the window, on the browser's own `<dialog>`; made when it is opened. */
export function Lightbox({ entries, start, lang, onClose }: LightboxProps) {
	const { t } = useTranslation("ui");
	const dialog = useRef<HTMLDialogElement>(null);
	const [at, setAt] = useState(start);
	const go = (to: number) => {
		setAt(Math.min(entries.length - 1, Math.max(0, to)));
		zoom.reset();
	};
	const zoom = useZoom((step) => go(at + step));
	useEffect(() => {
		if (!dialog.current?.open) dialog.current?.showModal();
	}, []);
	const large = zoom.view.scale > 1;
	/** Does what a key means here; false if it means nothing. */
	const act = (key: string): boolean => {
		const [dx, dy] = panSteps.get(key) ?? [0, 0];
		if (large && (dx || dy)) zoom.pan(dx * panPixels, dy * panPixels);
		else if (key === "ArrowLeft") go(at - 1);
		else if (key === "ArrowRight") go(at + 1);
		else if (key === "Home") go(0);
		else if (key === "End") go(entries.length - 1);
		else if (key === "+" || key === "=") zoom.zoom(1.5);
		else if (key === "-") zoom.zoom(1 / 1.5);
		else if (key === "0") zoom.reset();
		else return false;
		return true;
	};
	const press = (event: KeyboardEvent) => {
		if (event.altKey || event.ctrlKey || event.metaKey) return;
		// The page's own keys rest while a picture is open.
		if (event.key !== "Escape") event.stopPropagation();
		if (act(event.key)) event.preventDefault();
	};
	const entry = entries[at];
	if (!entry) return null;
	const file = largestOf(entry.picture);
	const { scale, x, y } = zoom.view;
	const unnamed = t("lightbox.unnamed", { number: at + 1, all: entries.length });
	return (
		<dialog
			ref={dialog}
			aria-label={t("lightbox.label")}
			onClose={onClose}
			onKeyDown={press}
			className="m-0 h-dvh max-h-none w-screen max-w-none flex-col bg-paper p-0 text-ink open:flex"
		>
			<div className="flex items-center gap-1 p-2">
				<p aria-live="polite" className="tabular me-auto px-2 text-sm text-soft">
					{t("lightbox.count", { number: at + 1, all: entries.length })}
				</p>
				<Control label={t("lightbox.smaller")} off={!large} onPress={() => zoom.zoom(1 / 1.5)}>
					<ZoomOut />
				</Control>
				<Control label={t("lightbox.larger")} onPress={() => zoom.zoom(1.5)}>
					<ZoomIn />
				</Control>
				<Control label={t("lightbox.previous")} off={at === 0} onPress={() => go(at - 1)}>
					<ChevronLeft />
				</Control>
				<Control label={t("lightbox.next")} off={at === entries.length - 1} onPress={() => go(at + 1)}>
					<ChevronRight />
				</Control>
				<Control label={t("dialog.close")} onPress={() => dialog.current?.close()}>
					<X />
				</Control>
			</div>
			<div
				ref={zoom.frame}
				{...zoom.handlers}
				className="relative min-h-0 flex-1 cursor-grab touch-none overflow-hidden select-none active:cursor-grabbing"
			>
				<img
					key={file?.url}
					src={file?.url}
					alt={entry.picture.alt || (entry.caption ? "" : unnamed)}
					width={file?.width}
					height={file?.height}
					draggable={false}
					style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}
					className="absolute inset-0 size-full object-contain"
				/>
			</div>
			<p lang={lang} className="mx-auto min-h-12 max-w-3xl px-4 py-3 text-center text-sm text-soft">
				{entry.caption || entry.picture.alt}
			</p>
		</dialog>
	);
}

interface ControlProps {
	label: string;
	off?: boolean;
	onPress: () => void;
	children: ReactNode;
}

/** Stays reachable when it has nothing to do, so that the focus isn't lost at the last picture. */
function Control({ label, off, onPress, children }: ControlProps) {
	return (
		<button
			type="button"
			aria-label={label}
			aria-disabled={off || undefined}
			onClick={off ? undefined : onPress}
			className="inline-flex size-10 shrink-0 cursor-pointer items-center justify-center rounded-full text-ink hover:bg-sunk aria-disabled:cursor-default aria-disabled:opacity-40"
		>
			{children}
		</button>
	);
}
