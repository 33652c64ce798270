import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "./class-names.ts";

/** The five steps of a loop, in order. */
export const loopSteps = ["said", "gathered", "made", "tried", "resolved"] as const;
export type LoopStep = (typeof loopSteps)[number];

interface LoopRingProps {
	/** How many of the five steps are behind it, 0–5. */
	steps: number;
	size?: "sm" | "md" | "lg";
	/** It was whole once and isn't any more: the last arc is drawn in amber, dashed. */
	broken?: boolean;
	/** Draws itself once when it appears. */
	animate?: boolean;
	className?: string;
}

/** The small ring of five arcs that stands on every idea and project: how far its loop has come. */
export function LoopRing({ steps, size = "sm", broken = false, animate = false, className }: LoopRingProps) {
	const { t } = useTranslation("ui");
	const done = Math.max(0, Math.min(loopSteps.length, Math.floor(steps)));
	const whole = done === loopSteps.length && !broken;
	const reached = done > 0 ? t(`loop.${loopSteps[done - 1] as LoopStep}`) : t("loop.nothing");
	const label = broken ? t("loop.broken") : t("loop.label", { done, all: loopSteps.length, reached });
	return (
		<svg
			viewBox="0 0 40 40"
			role="img"
			aria-label={label}
			className={classNames("shrink-0 -rotate-90", sizes[size], className)}
		>
			<title>{label}</title>
			{whole ? (
				<circle cx="20" cy="20" r="16" className="fill-none stroke-jade" strokeWidth={thickness[size]} />
			) : (
				loopSteps.map((step, index) => (
					<path
						key={step}
						d={arcs[index]}
						pathLength={1}
						strokeDasharray={animate && index < done ? 1 : undefined}
						strokeWidth={thickness[size]}
						className={classNames(
							"fill-none",
							arcColour(index, done, broken),
							animate && index < done && "animate-draw",
						)}
					/>
				))
			)}
		</svg>
	);
}

function arcColour(index: number, done: number, broken: boolean): string {
	if (broken && index === loopSteps.length - 1) return "stroke-amber/50";
	return index < done ? "stroke-want" : "stroke-line";
}

const gap = 11;
const arcs = loopSteps.map((_, index) => {
	const point = (degrees: number) => {
		const angle = degrees * (Math.PI / 180);
		return `${(20 + 16 * Math.cos(angle)).toFixed(2)} ${(20 + 16 * Math.sin(angle)).toFixed(2)}`;
	};
	return `M ${point(index * 72 + gap / 2)} A 16 16 0 0 1 ${point((index + 1) * 72 - gap / 2)}`;
});
const sizes = { sm: "size-5", md: "size-8", lg: "size-24" };
const thickness = { sm: 7, md: 5.5, lg: 4 };
