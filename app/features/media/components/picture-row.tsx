import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { DragHandle, dragRowClass } from "#app/ui/drag-handle.tsx";
import { controlClass } from "#app/ui/field.tsx";
import { RowButtons, type RowMove } from "#app/ui/row-buttons.tsx";
import type { useDragOrder } from "#app/ui/use-drag-order.ts";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { longestAlt } from "../rules.ts";

export interface ChosenPicture {
	publicId: string;
	alt: string;
	/** Address of a small size; not known of a form that came back. */
	url?: string | null;
}

interface PictureRowProps {
	picture: ChosenPicture;
	/** Of the field that carries its public id. */
	name: string;
	withoutAlt?: boolean;
	/** Its place among the others, from 1. */
	place: { number: number; of: number };
	drag: ReturnType<typeof useDragOrder>;
	onPress(move: RowMove): void;
}

/** A picture that the form will send: what it shows in words, its place among the others, a way to take it out. */
export function PictureRow({ picture, name, withoutAlt, place, drag, onPress }: PictureRowProps) {
	const { t } = useTranslation("media");
	const hydrated = useHydrated();
	return (
		<li
			data-drag-row
			className={classNames(
				"flex items-center gap-3 py-2.5",
				dragRowClass(drag.mark(place.number - 1), drag.dragged === picture.publicId),
			)}
		>
			{place.of > 1 && <DragHandle {...drag.handle(picture.publicId)} />}
			<Thumbnail picture={picture} />
			<div className="min-w-0 grow text-sm">
				{place.number === 1 && place.of > 1 && <p className="mb-1 font-medium">{t("shownFirst")}</p>}
				{!withoutAlt && <AltField name={`alt.${picture.publicId}`} alt={picture.alt} />}
				{hydrated ? (
					<input type="hidden" name={name} value={picture.publicId} />
				) : (
					<label className="mt-1.5 flex items-center gap-2">
						<input type="checkbox" name={name} value={picture.publicId} defaultChecked />
						{t("keepPicture")}
					</label>
				)}
			</div>
			{hydrated && (
				<RowButtons
					name={t("pictureNumber", { number: place.number })}
					isFirst={place.number === 1}
					isLast={place.number === place.of}
					onPress={onPress}
					className="max-sm:flex-col"
				/>
			)}
		</li>
	);
}

/** The picture itself, small and square. */
export function Thumbnail({ picture }: { picture: Pick<ChosenPicture, "publicId" | "url"> }) {
	return (
		<span className="size-18 shrink-0 overflow-hidden rounded-sm bg-sunk">
			<img
				src={picture.url ?? `/media/${picture.publicId}/any.webp`}
				alt=""
				width={72}
				height={72}
				className="size-full object-cover"
			/>
		</span>
	);
}

/** What a picture shows, in words, for those who can't see it. */
export function AltField({ name, alt }: { name: string; alt: string }) {
	const { t } = useTranslation("media");
	return (
		<label className="block min-w-0 text-sm">
			<span className="mb-1 block text-soft">{t("altLabel")}</span>
			<input
				type="text"
				name={name}
				defaultValue={alt}
				maxLength={longestAlt}
				placeholder={t("altPlaceholder")}
				className={`${controlClass} h-10`}
			/>
		</label>
	);
}
