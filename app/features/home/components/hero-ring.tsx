import { useTranslation } from "#app/i18n/use-translation.tsx";
import { BrandMark } from "#app/ui/brand.tsx";
import { loopSteps } from "#app/ui/loop-ring.tsx";
import { Picture, type PictureView } from "#app/ui/picture.tsx";

/** The loop, large: five arcs from want to solved, around the picture of something that went all the way. */
export function HeroRing({ picture }: { picture: PictureView | null }) {
	const { t } = useTranslation("home");
	return (
		<div className="relative mx-auto aspect-square w-full max-w-120">
			<svg viewBox="0 0 480 480" aria-hidden className="absolute inset-0 size-full overflow-visible">
				<circle
					cx="240"
					cy="240"
					r="236"
					className="fill-none stroke-line"
					strokeDasharray="2 9"
					strokeLinecap="round"
				/>
				{loopSteps.map((step, index) => (
					<g key={step}>
						<path
							d={arc(index * 72 + 7, (index + 1) * 72 - 7)}
							pathLength={1}
							strokeDasharray={1}
							strokeWidth="7"
							strokeLinecap="round"
							className={`animate-draw fill-none ${colours[index]}`}
						/>
						<circle
							cx={point(index * 72).x}
							cy={point(index * 72).y}
							r="9"
							strokeWidth="4"
							className={`fill-paper ${colours[index]}`}
						/>
					</g>
				))}
			</svg>
			<div className="absolute inset-[23.5%]">
				{picture ? (
					<Picture
						picture={picture}
						ratio="square"
						priority
						sizes="(min-width: 64rem) 280px, 55vw"
						rounded="none"
						className="rounded-full"
					/>
				) : (
					<BrandMark className="size-full p-[12%]" />
				)}
			</div>
			<ol className="text-sm font-medium">
				{loopSteps.map((step, index) => (
					<li key={step} className={`absolute whitespace-nowrap ${places[index]}`}>
						{t(`steps.${step}`)}
					</li>
				))}
			</ol>
		</div>
	);
}

const radius = 172;

/** Degrees clockwise from the top. */
function point(degrees: number): { x: number; y: number } {
	const angle = ((degrees - 90) * Math.PI) / 180;
	return { x: Math.round(240 + radius * Math.cos(angle)), y: Math.round(240 + radius * Math.sin(angle)) };
}

function arc(from: number, to: number): string {
	const [start, end] = [point(from), point(to)];
	return `M ${start.x} ${start.y} A ${radius} ${radius} 0 0 1 ${end.x} ${end.y}`;
}

const colours = [
	"stroke-want",
	"stroke-[color-mix(in_oklab,var(--color-want)_45%,var(--color-amber))]",
	"stroke-amber",
	"stroke-[color-mix(in_oklab,var(--color-amber)_45%,var(--color-jade))]",
	"stroke-jade",
];

// Beside each node, outside the ring.
const places = [
	"start-1/2 top-[4.5%] -translate-x-1/2",
	"start-[82%] top-[26%]",
	"start-[73.5%] top-[82.5%]",
	"end-[73.5%] top-[82.5%]",
	"end-[82%] top-[26%]",
];
