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
	/** JPEG or PNG as a data address. */
	picture: string | null;
}

/** 1200 × 630: what a link to a loop unfolds into. Flex boxes only, as its renderer knows nothing else. */
export function LoopCard({ facts, family }: { facts: CardFacts; family: string }) {
	const { title, picture } = facts;
	const wide = picture ? 700 : 1072;
	const size = [...title].length > 34 ? 46 : 56;
	return (
		<div
			style={{
				...{
					display: "flex",
					boxSizing: "border-box",
					width: 1200,
					height: 630,
					padding: 64,
					justifyContent: "space-between",
				},
				...{ background: colours.paper, color: colours.ink, fontFamily: family },
			}}
		>
			<div style={{ display: "flex", flexDirection: "column", width: wide, height: 502 }}>
				<Brand brand={facts.brand} slogan={facts.slogan} />
				<div style={{ fontSize: size, fontWeight: 700, lineHeight: 1.25, marginTop: 34, lineClamp: 3 }}>
					{title}
				</div>
				<div style={{ display: "flex", marginTop: 22 }}>
					<span
						style={{
							...{ padding: "6px 20px", borderRadius: 99, fontSize: 24, fontWeight: 700 },
							...{ background: washes[facts.tone], color: colours[facts.tone] },
						}}
					>
						{facts.state}
					</span>
				</div>
				<div style={{ display: "flex", marginTop: "auto" }}>
					{facts.figures.map(({ value, label }) => (
						<div key={label} style={{ display: "flex", flexDirection: "column", marginRight: 44 }}>
							<span style={{ fontSize: 42, fontWeight: 700, lineHeight: 1.2 }}>{value}</span>
							<span style={{ fontSize: 21, color: colours.soft }}>{label}</span>
						</div>
					))}
				</div>
				{facts.steps.length > 1 && <Chain steps={facts.steps} width={wide} />}
			</div>
			{picture && (
				<img
					src={picture}
					alt=""
					width={330}
					height={502}
					style={{ borderRadius: 28, objectFit: "cover", width: 330, height: 502 }}
				/>
			)}
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
