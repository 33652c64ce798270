import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { CompareSlider } from "#app/ui/compare-slider.tsx";
import { Picture } from "#app/ui/picture.tsx";
import type { WholeVersion } from "../queries/whole-versions.server.ts";
import { EmptyPicture } from "./empty-picture.tsx";

type Entry = WholeVersion["pictures"][number];
type Compared = Pick<WholeVersion, "number" | "pictures" | "project">;

interface ComparedPicturesProps {
	before: Compared;
	after: Compared;
	pair: { before: Entry | null; after: Entry | null };
}

/** A pair of pictures in one frame, and under it every picture of both versions to choose another pair from. */
export function ComparedPictures({ before, after, pair }: ComparedPicturesProps) {
	const { before: left, after: right } = pair;
	const several = before.pictures.length > 1 || after.pictures.length > 1;
	const leftId = left?.picture.publicId;
	const rightId = right?.picture.publicId;
	return (
		<div className="space-y-4">
			{left && right ? (
				<CompareSlider
					before={{ picture: left.picture, label: before.number }}
					after={{ picture: right.picture, label: after.number }}
				/>
			) : (
				<div className="grid max-w-4xl grid-cols-2 gap-2">
					{[left, right].map((entry, index) =>
						entry ? (
							<Picture key={entry.picture.publicId} picture={entry.picture} fit="contain" rounded="lg" />
						) : (
							<EmptyPicture key={index === 0 ? "left" : "right"} />
						),
					)}
				</div>
			)}
			{(left?.caption || right?.caption) && (
				<div className="grid max-w-4xl grid-cols-2 gap-4 text-sm text-soft">
					<p lang={before.project.language}>{left?.caption}</p>
					<p lang={after.project.language}>{right?.caption}</p>
				</div>
			)}
			{several && (
				<div className="grid max-w-4xl grid-cols-2 gap-4">
					<Choice
						version={before}
						current={leftId}
						to={(id) => `?${new URLSearchParams({ left: id, ...(rightId && { right: rightId }) })}`}
					/>
					<Choice version={after} current={rightId} to={(id) => `?${new URLSearchParams({ right: id })}`} />
				</div>
			)}
		</div>
	);
}

interface ChoiceProps {
	version: Compared;
	current: string | undefined;
	to: (publicId: string) => string;
}

function Choice({ version, current, to }: ChoiceProps) {
	const { t } = useTranslation("projects");
	return (
		<nav aria-label={t("compare.choose", { number: version.number })}>
			<ul className="flex flex-wrap gap-2">
				{version.pictures.map(({ picture, caption }, index) => (
					<li key={picture.publicId} className="w-16">
						<Link
							to={to(picture.publicId)}
							preventScrollReset
							replace
							aria-current={picture.publicId === current ? "true" : undefined}
							aria-label={picture.alt || caption || t("pictures.one", { number: index + 1 })}
							className={classNames(
								"block rounded-md outline-offset-2",
								picture.publicId === current && "ring-2 ring-ink",
							)}
						>
							<Picture picture={picture} ratio="square" sizes="4rem" />
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}
