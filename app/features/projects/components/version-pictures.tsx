import type { MouseEvent } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { largestOf, Picture } from "#app/ui/picture.tsx";
import { useLightbox } from "#app/ui/use-lightbox.tsx";
import type { VersionParts } from "../queries/versions.server.ts";

interface VersionPicturesProps {
	pictures: VersionParts["pictures"];
	lang: string;
}

/** The first picture as large as the page allows, the others beside and under it. */
export function VersionPictures({ pictures, lang }: VersionPicturesProps) {
	const { pressed, lightbox } = useLightbox(pictures, lang);
	const [first, ...rest] = pictures;
	if (!first) return null;
	const wall = rest.length > 1;
	return (
		<>
			<ul className={classNames("grid gap-3", rest.length > 0 && "grid-cols-2", wall && "lg:grid-cols-3")}>
				{pictures.map((entry, index) => (
					<li
						key={entry.picture.publicId}
						className={classNames(index === 0 && wall && "col-span-2 lg:row-span-2")}
					>
						<OnePicture
							entry={entry}
							lang={lang}
							number={index + 1}
							alone={rest.length === 0}
							onPress={(event) => pressed(event, index)}
						/>
					</li>
				))}
			</ul>
			{lightbox}
		</>
	);
}

interface OnePictureProps {
	entry: VersionParts["pictures"][number];
	lang: string;
	/** Its place, from 1. */
	number: number;
	alone: boolean;
	onPress: (event: MouseEvent<HTMLAnchorElement>) => void;
}

function OnePicture({ entry, lang, number, alone, onPress }: OnePictureProps) {
	const { t } = useTranslation("projects");
	const first = number === 1;
	return (
		<figure>
			<a
				href={largestOf(entry.picture)?.url}
				onClick={onPress}
				className="block"
				aria-label={entry.picture.alt || entry.caption || t("pictures.one", { number })}
			>
				<Picture
					picture={entry.picture}
					ratio={alone ? "16/9" : "4/3"}
					rounded={first ? "lg" : "md"}
					priority={first}
					sizes={first ? "(min-width: 64rem) 45rem, 100vw" : "(min-width: 64rem) 22rem, 50vw"}
				/>
			</a>
			{(entry.caption || entry.role === "render") && (
				<figcaption className="mt-1.5 flex flex-wrap gap-x-2 text-sm text-soft">
					{entry.role === "render" && <span className="font-medium">{t("pictureRole.render")}</span>}
					<span lang={lang}>{entry.caption}</span>
				</figcaption>
			)}
		</figure>
	);
}
