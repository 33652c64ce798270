import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "./class-names.ts";

export type Verdict = "solved" | "partly" | "not" | "unknown";

interface VerdictMarkProps {
	verdict: Verdict;
	/** False where the word stands beside it. */
	labelled?: boolean;
	className?: string;
}

/** Filled, half, empty, dashed: the shape says it as well as the colour. */
export function VerdictMark({ verdict, labelled = true, className }: VerdictMarkProps) {
	const { t } = useTranslation("ui");
	const label = t(`verdict.${verdict}`);
	const name = labelled
		? ({ role: "img", "aria-label": label } as const)
		: ({ "aria-hidden": true } as const);
	return (
		// biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden beside its word.
		<svg
			viewBox="0 0 16 16"
			{...name}
			className={classNames(
				!className?.includes("size-") && "size-[0.95em]",
				"shrink-0",
				colours[verdict],
				className,
			)}
		>
			<circle
				cx="8"
				cy="8"
				r="6.5"
				strokeWidth="2"
				strokeDasharray={verdict === "unknown" ? "2.6 2.5" : undefined}
				className={classNames("stroke-current", verdict === "solved" ? "fill-current" : "fill-none")}
			/>
			{verdict === "partly" && <path d="M8 1.5 A6.5 6.5 0 0 0 8 14.5 Z" className="fill-current" />}
		</svg>
	);
}

/** The text colour that goes with a verdict. */
export const verdictColour = {
	solved: "text-jade",
	partly: "text-amber",
	not: "text-slate",
	unknown: "text-slate",
} as const satisfies Record<Verdict, string>;

const colours = verdictColour;
