import type { Frame } from "../rules/frame.ts";
import { colours } from "./colours.ts";

export type CardTone = "want" | "amber" | "jade" | "slate";

export interface CardFacts {
	brand: string;
	slogan: string;
	title: string;
	state: string;
	tone: CardTone;
	figures: { value: string; label: string }[];
	/** The chain: a ring each. */
	steps: { label: string; tone: CardTone }[];
	picture: CardPicture | null;
}

export interface CardPicture extends Frame {
	/** JPEG or PNG as a data address. */
	source: string;
}

const inner = { width: 1072, height: 502 };
const gutter = 42;

/**
 * 1200 × 630: what a link to a loop unfolds into. Flex boxes only, as its renderer knows nothing else. A tall picture
 * stands beside everything, a wide one beside the title.
 */
export function LoopCard({ facts, family }: { facts: CardFacts; family: string }) {
	const { picture } = facts;
	const beside = picture ? inner.width - gutter - picture.width : inner.width;
	const below = picture?.shape === "wide" ? inner.width : beside;
	const words = <Words facts={facts} width={beside} />;
	const foot = <Foot facts={facts} width={below} />;
	return (
		<div
			style={{
				...{ display: "flex", boxSizing: "border-box", width: 1200, height: 630, padding: 64 },
				...{ background: colours.paper, color: colours.ink, fontFamily: family },
			}}
		>
			{picture?.shape === "wide" ? (
				<div style={{ ...column, width: inner.width }}>
					<div style={{ display: "flex", justifyContent: "space-between" }}>
						{words}
						<Shown picture={picture} />
					</div>
					{foot}
				</div>
			) : (
				<div style={{ display: "flex", justifyContent: "space-between", width: inner.width }}>
					<div style={{ ...column, width: beside }}>
						{words}
						{foot}
					</div>
					{picture && <Shown picture={picture} />}
				</div>
			)}
		</div>
	);
}

const column = {
	display: "flex",
	flexDirection: "column",
	justifyContent: "space-between",
	height: inner.height,
} as const;

function Shown({ picture: { source, width, height } }: { picture: CardPicture }) {
	return (
		<img
			src={source}
			alt=""
			width={width}
			height={height}
			style={{ borderRadius: 28, objectFit: "cover", width, height }}
		/>
	);
}

function Words({ facts, width }: { facts: CardFacts; width: number }) {
	// Two large lines or three smaller ones: what stands below needs the rest.
	const long = widthOf(facts.title) * 56 > 1.85 * width;
	const title = long ? { fontSize: 42, marginTop: 26 } : { fontSize: 56, marginTop: 34 };
	return (
		<div style={{ display: "flex", flexDirection: "column", width }}>
			<Brand brand={facts.brand} slogan={facts.slogan} />
			<div style={{ ...title, fontWeight: 700, lineHeight: 1.25, lineClamp: 3 }}>{facts.title}</div>
			<div style={{ display: "flex", marginTop: long ? 16 : 22 }}>
				<span
					style={{
						...{ padding: "6px 20px", borderRadius: 99, fontSize: 24, fontWeight: 700 },
						...{ background: washes[facts.tone], color: colours[facts.tone] },
					}}
				>
					{facts.state}
				</span>
			</div>
		</div>
	);
}

/** About how wide a bold line is, in its own size: Chinese characters are square, others half of that. */
function widthOf(text: string): number {
	return [...text].reduce((sum, character) => sum + (character > "\u2e80" ? 1 : 0.55), 0);
}

function Foot({ facts, width }: { facts: CardFacts; width: number }) {
	return (
		<div style={{ display: "flex", flexDirection: "column", width }}>
			<div style={{ display: "flex" }}>
				{facts.figures.map(({ value, label }) => (
					<div key={label} style={{ display: "flex", flexDirection: "column", marginRight: 44 }}>
						<span style={{ fontSize: 42, fontWeight: 700, lineHeight: 1.2 }}>{value}</span>
						<span style={{ fontSize: 21, color: colours.soft }}>{label}</span>
					</div>
				))}
			</div>
			{facts.steps.length > 1 && <Chain steps={facts.steps} width={width} />}
		</div>
	);
}

function Brand({ brand, slogan }: { brand: string; slogan: string }) {
	return (
		<div style={{ display: "flex", alignItems: "center" }}>
			<svg width="44" height="44" viewBox="0 0 44 44" fill="none" stroke={colours.want} aria-hidden="true">
				<circle cx="22" cy="22" r="20" strokeWidth="2" opacity="0.45" />
				<circle cx="22" cy="22" r="12.5" strokeWidth="3" />
				<circle cx="22" cy="22" r="5.5" fill={colours.want} stroke="none" />
			</svg>
			<span style={{ fontSize: 28, fontWeight: 700, marginLeft: 16 }}>{brand}</span>
			<span style={{ fontSize: 22, color: colours.soft, marginLeft: 18 }}>{slogan}</span>
		</div>
	);
}

function Chain({ steps, width }: { steps: CardFacts["steps"]; width: number }) {
	const gap = (width - 30) / (steps.length - 1);
	return (
		<div style={{ display: "flex", flexDirection: "column", marginTop: 34 }}>
			<svg width={width} height="30" viewBox={`0 0 ${width} 30`} fill="none" aria-hidden="true">
				{steps.slice(1).map((step, at) => (
					<line
						key={step.label}
						x1={26 + at * gap}
						x2={4 + (at + 1) * gap}
						y1="15"
						y2="15"
						stroke={colours[step.tone]}
						strokeWidth="3"
					/>
				))}
				{steps.map((step, at) => (
					<circle
						key={step.label}
						cx={15 + at * gap}
						cy="15"
						r="10.5"
						fill={at === steps.length - 1 ? colours[step.tone] : colours.paper}
						stroke={colours[step.tone]}
						strokeWidth="4.5"
					/>
				))}
			</svg>
			<div style={{ display: "flex", position: "relative", height: 32, marginTop: 8, width }}>
				{steps.map((step, at) => (
					<span
						key={step.label}
						style={{ ...placeOf(at, steps.length, gap), fontSize: 20, color: colours.soft }}
					>
						{step.label}
					</span>
				))}
			</div>
		</div>
	);
}

const labelWidth = 140;

/** Under its ring; the first and the last stay inside the frame. */
function placeOf(at: number, count: number, gap: number) {
	const box = { display: "flex", position: "absolute", width: labelWidth, top: 0 } as const;
	if (at === 0) return { ...box, left: 0 };
	if (at === count - 1) return { ...box, right: 0, justifyContent: "flex-end" } as const;
	return { ...box, left: 15 + at * gap - labelWidth / 2, justifyContent: "center" } as const;
}

const washes: Record<CardTone, string> = {
	want: colours.wantWash,
	amber: colours.amberWash,
	jade: colours.jadeWash,
	slate: colours.slateWash,
};
