import { classNames } from "./class-names.ts";
import type { PictureView } from "./picture.tsx";
import { PictureLink } from "./picture-link.tsx";
import { useLightbox } from "./use-lightbox.tsx";

interface PictureGridProps {
	pictures: PictureView[];
	/** BCP 47 tag of the pictures' words, where it differs from the page's. */
	lang?: string;
	className?: string;
}

/** Pictures side by side, each opening large: one fills the width, two share it, more make a grid. */
export function PictureGrid({ pictures, lang, className }: PictureGridProps) {
	const { pressed, lightbox } = useLightbox(
		pictures.map((picture) => ({ picture })),
		lang,
	);
	const columns =
		pictures.length === 1 ? "" : pictures.length === 2 ? "grid-cols-2" : "grid-cols-2 sm:grid-cols-3";
	const alone = pictures.length === 1;
	return (
		<>
			<ul className={classNames("grid gap-2.5", columns, className)}>
				{pictures.map((picture, index) => (
					<li key={picture.variants[0]?.url ?? index}>
						<PictureLink
							picture={picture}
							at={index}
							of={pictures.length}
							pressed={pressed}
							sizes={alone ? "(min-width: 64rem) 46rem, 100vw" : "(min-width: 40rem) 15rem, 50vw"}
						/>
					</li>
				))}
			</ul>
			{lightbox}
		</>
	);
}
