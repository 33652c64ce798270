import type { MouseEvent } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "./class-names.ts";
import { largestOf, Picture, type PictureProps } from "./picture.tsx";

interface PictureLinkProps extends PictureProps {
	/** What `useLightbox` gives. */
	pressed: (event: MouseEvent<HTMLAnchorElement>, at: number) => void;
	/** Its place among those that the lightbox shows, from 0, and how many those are. */
	at: number;
	of: number;
	caption?: string;
}

/** A picture that opens large at a press; without JavaScript its file does. */
export function PictureLink({ pressed, at, of, caption, className, ...look }: PictureLinkProps) {
	const { t } = useTranslation("ui");
	const { picture } = look;
	const unnamed = t("lightbox.unnamed", { number: at + 1, all: of });
	return (
		<a
			href={largestOf(picture)?.url}
			onClick={(event) => pressed(event, at)}
			aria-label={picture.alt || caption || unnamed}
			className={classNames("block", className)}
		>
			<Picture {...look} />
		</a>
	);
}
