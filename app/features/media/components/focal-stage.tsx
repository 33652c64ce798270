import type { KeyboardEvent, PointerEvent } from "react";
import { useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { type FocalPoint, focalAfterKey, inside, standsAt } from "#app/ui/focal.ts";

interface StageProps {
	url: string;
	focal: FocalPoint;
	label: string;
	/** Shown as a face is, not as a card shows it. */
	face?: boolean | undefined;
	onPut: (next: FocalPoint) => void;
}

/** A picture on which a point is pressed, dragged or moved by arrow keys, and how a card shows it then. */
export function FocalStage({ url, focal, label, face, onPut }: StageProps) {
	const { t } = useTranslation("media");
	const [ratio, setRatio] = useState(4 / 3);
	const [left, top] = [Math.round(focal.x * 100), Math.round(focal.y * 100)];
	const follow = (event: PointerEvent<HTMLElement>) => {
		const box = event.currentTarget.getBoundingClientRect();
		onPut(inside({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }));
	};
	const press = (event: PointerEvent<HTMLElement>) => {
		if (event.button !== 0) return;
		event.preventDefault();
		event.currentTarget.setPointerCapture(event.pointerId);
		event.currentTarget.focus({ preventScroll: true });
		follow(event);
	};
	const move = (event: KeyboardEvent) => {
		const next = event.altKey || event.ctrlKey || event.metaKey ? null : focalAfterKey(event.key, focal);
		if (!next) return;
		event.preventDefault();
		onPut(next);
	};
	const stands = standsAt(focal, ratio, face ? 1 : 4 / 3);
	return (
		<div className="flex flex-wrap items-start gap-4">
			<div
				role="slider"
				tabIndex={0}
				aria-label={t("focal.point", { name: label })}
				aria-valuemin={0}
				aria-valuemax={100}
				aria-valuenow={left}
				aria-valuetext={t("focal.value", { left, top })}
				onKeyDown={move}
				onPointerDown={press}
				onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
				className="relative w-fit max-w-full cursor-crosshair touch-none overflow-hidden rounded-sm outline-offset-2 select-none"
			>
				<img
					src={url}
					alt=""
					draggable={false}
					onLoad={({ currentTarget }) => setRatio(currentTarget.naturalWidth / currentTarget.naturalHeight)}
					className="block max-h-56 max-w-full"
				/>
				<span
					aria-hidden
					style={{ left: `${left}%`, top: `${top}%` }}
					className="pointer-events-none absolute size-8 -translate-1/2 rounded-full border-2 border-card shadow-[0_0_0_2px_var(--color-ink),inset_0_0_0_2px_var(--color-ink)]"
				/>
			</div>
			<figure className={face ? "w-24 text-center" : "w-40"}>
				<img
					src={url}
					alt=""
					style={{ objectPosition: `${stands.x}% ${stands.y}%` }}
					className={classNames(
						"w-full object-cover",
						face ? "aspect-square rounded-full" : "aspect-[4/3] rounded-md",
					)}
				/>
				<figcaption className="mt-1 text-soft">{t(face ? "focal.face" : "focal.card")}</figcaption>
			</figure>
		</div>
	);
}
