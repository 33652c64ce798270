import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { PictureLink } from "#app/ui/picture-link.tsx";
import { useLightbox } from "#app/ui/use-lightbox.tsx";
import type { VersionParts } from "../queries/whole-versions.server.ts";

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
							of={pictures.length}
							pressed={pressed}
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
	of: number;
	pressed: ReturnType<typeof useLightbox>["pressed"];
}

function OnePicture({ entry, lang, number, alone, of, pressed }: OnePictureProps) {
	const { t } = useTranslation("projects");
	const first = number === 1;
	return (
		<figure>
			<PictureLink
				picture={entry.picture}
				caption={entry.caption}
				at={number - 1}
				of={of}
				pressed={pressed}
				ratio={alone ? "16/9" : "4/3"}
				rounded={first ? "lg" : "md"}
				priority={first}
				sizes={first ? "(min-width: 64rem) 45rem, 100vw" : "(min-width: 64rem) 22rem, 50vw"}
			/>
			{(entry.caption || entry.role === "render") && (
				<figcaption className="mt-1.5 flex flex-wrap gap-x-2 text-sm text-soft">
					{entry.role === "render" && <span className="font-medium">{t("pictureRole.render")}</span>}
					<span lang={lang}>{entry.caption}</span>
				</figcaption>
			)}
		</figure>
	);
}
