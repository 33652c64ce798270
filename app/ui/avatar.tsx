import { classNames } from "./class-names.ts";
import { type FocalPoint, focalClass } from "./focal.ts";

/** A picture of any shape; a round middle of it is shown, or what is about its focal point. */
export interface AvatarPicture {
	url: string;
	width: number;
	height: number;
	focal?: FocalPoint | undefined;
}

interface AvatarProps {
	/** What the picture is drawn from when there is none, and nothing else: the name stands beside it in words. */
	name: string;
	picture?: AvatarPicture | null;
	size?: "xs" | "sm" | "md" | "lg" | "xl";
	className?: string;
}

/** A person's picture, or their first character on rings whose number and colour come from the name. */
export function Avatar({ name, picture, size = "sm", className }: AvatarProps) {
	const shape = classNames("shrink-0 rounded-full", sizes[size], className);
	const pixels = pixelSizes[size];
	if (picture) {
		return (
			<img
				src={picture.url}
				alt=""
				width={pixels}
				height={pixels}
				loading="lazy"
				className={classNames(
					shape,
					"object-cover",
					focalClass(picture.focal, picture.width / picture.height, 1),
				)}
			/>
		);
	}
	const seed = seedOf(name);
	const { wash, ring, text } = looks[seed % looks.length] as (typeof looks)[number];
	const offset = 8 + (seed % 17);
	return (
		<svg viewBox="0 0 40 40" aria-hidden width={pixels} height={pixels} className={classNames(shape, wash)}>
			<g className={classNames("fill-none", ring)} strokeOpacity="0.28" strokeWidth="2.5">
				<circle cx={offset} cy={40 - offset} r="9" />
				<circle cx={offset} cy={40 - offset} r="17" />
				<circle cx={offset} cy={40 - offset} r="25" />
			</g>
			<text
				x="20"
				y="20.5"
				textAnchor="middle"
				dominantBaseline="central"
				fontSize="17"
				fontWeight="600"
				className={text}
			>
				{([...name.trim()][0] ?? "·").toUpperCase()}
			</text>
		</svg>
	);
}

/** Overlapping pictures of several people, with how many more there are. */
export function AvatarRow({
	people,
	more,
}: {
	people: { name: string; picture?: AvatarPicture | null }[];
	more?: string;
}) {
	return (
		<span className="inline-flex items-center">
			{people.map((person) => (
				<Avatar
					key={`${person.name}${person.picture?.url}`}
					name={person.name}
					picture={person.picture ?? null}
					className="-me-2 max-w-none outline-2 outline-paper"
				/>
			))}
			{more && <span className="ms-3.5 text-sm text-soft">{more}</span>}
		</span>
	);
}

function seedOf(name: string): number {
	let seed = 7;
	for (const character of name) seed = (seed * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
	return seed;
}

const looks = [
	{ wash: "bg-want-wash", ring: "stroke-want", text: "fill-want" },
	{ wash: "bg-jade-wash", ring: "stroke-jade", text: "fill-jade" },
	{ wash: "bg-amber-wash", ring: "stroke-amber", text: "fill-amber" },
	{ wash: "bg-slate-wash", ring: "stroke-slate", text: "fill-slate" },
];
const sizes = { xs: "size-5", sm: "size-7", md: "size-10", lg: "size-14", xl: "size-24" };
const pixelSizes = { xs: 20, sm: 28, md: 40, lg: 56, xl: 96 };
