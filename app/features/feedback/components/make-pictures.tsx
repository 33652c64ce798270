import type { PictureView } from "#app/ui/picture.tsx";
import { PictureLink } from "#app/ui/picture-link.tsx";
import { useLightbox } from "#app/ui/use-lightbox.tsx";

const mostSmall = 3;

/** A make's pictures, the first one whole, the next ones small under it; each opens large, and then all can be seen. */
export function MakePictures({ pictures, caption }: { pictures: PictureView[]; caption: string }) {
	const { pressed, lightbox } = useLightbox(
		pictures.map((picture) => ({ picture, caption: picture.alt || caption })),
	);
	const [first, ...more] = pictures;
	if (!first) return null;
	const place = { of: pictures.length, pressed };
	const unseen = more.length - mostSmall;
	return (
		<>
			<PictureLink picture={first} at={0} {...place} ratio="natural" sizes="(min-width: 40rem) 20rem, 50vw" />
			{more.length > 0 && (
				<div className="mt-1.5 grid grid-cols-3 gap-1.5">
					{more.slice(0, mostSmall).map((picture, index) => (
						<div key={picture.variants[0]?.url ?? index} className="relative">
							<PictureLink picture={picture} at={index + 1} {...place} ratio="square" sizes="8rem" />
							{index === mostSmall - 1 && unseen > 0 && (
								<span
									aria-hidden
									className="tabular pointer-events-none absolute right-1 bottom-1 rounded-full bg-card px-2 text-xs font-medium text-ink"
								>
									+{unseen}
								</span>
							)}
						</div>
					))}
				</div>
			)}
			{lightbox}
		</>
	);
}
