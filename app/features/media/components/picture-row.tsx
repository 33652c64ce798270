import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { DragHandle, dragRowClass } from "#app/ui/drag-handle.tsx";
import { controlClass } from "#app/ui/field.tsx";
import { type FocalPoint, focalClass } from "#app/ui/focal.ts";
import { RowButtons, type RowMove } from "#app/ui/row-buttons.tsx";
import type { useDragOrder } from "#app/ui/use-drag-order.ts";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import type { LikeStanding } from "../picture-places.server.ts";
import { longestAlt } from "../rules.ts";
import { FocalField } from "./focal-field.tsx";
import { LikenessNote } from "./likeness-note.tsx";
import type { PictureNames } from "./picture-names.ts";
import { PlainPlace } from "./plain-place.tsx";

export interface ChosenPicture {
	publicId: string;
	alt: string;
	/** Address of a small size; not known of a form that came back. */
	url?: string | null;
	/** Of what came just now: the same for the same picture. */
	sha256?: string | undefined;
	/** Width by height, where it is known. */
	ratio?: number | undefined;
	focal?: FocalPoint | undefined;
	/** Where one stands that it looks like; told at its upload. */
	like?: LikeStanding | undefined;
}

export interface PictureRowLook {
	/** A face: only what stays in view is asked for. */
	face?: boolean | undefined;
	/** Leave out the field for alternative texts (an avatar). */
	withoutAlt?: boolean | undefined;
	/** Said beside the first of several. */
	first?: string | undefined;
	/** What a press on its buttons submits without JavaScript; else there is a field for its place. */
	submit?: { name: string; value: (move: RowMove, publicId: string) => string } | undefined;
}

interface PictureRowProps extends PictureRowLook {
	picture: ChosenPicture;
	names: PictureNames;
	/** Its place among the others, from 0. */
	at: number;
	of: number;
	like: LikeStanding | undefined;
	drag: ReturnType<typeof useDragOrder>;
	onPress(move: RowMove): void;
	onAim(focal: FocalPoint): void;
	/** Other fields of it. */
	children?: ReactNode;
}

/** A picture that the form will send: what it shows in words, what stays in view, its place, a way to take it out. */
export function PictureRow(props: PictureRowProps) {
	const { picture, names, at, of, like, drag, withoutAlt, submit, onPress, onAim, children } = props;
	const { t } = useTranslation("media");
	const hydrated = useHydrated();
	const { publicId } = picture;
	const field = names.of(publicId, at);
	const name = t("pictureNumber", { number: at + 1 });
	const plain = !hydrated && !submit;
	return (
		<li
			data-drag-row
			className={classNames(
				"flex flex-wrap items-start gap-x-3 gap-y-2 py-3 sm:gap-x-4",
				dragRowClass(drag.mark(at), drag.dragged === publicId),
			)}
		>
			{of > 1 && <DragHandle {...drag.handle(publicId)} />}
			<Thumbnail picture={picture} />
			<div className="min-w-0 flex-1 basis-48 space-y-2.5">
				{at === 0 && of > 1 && <p className="text-sm font-medium">{props.first ?? t("shownFirst")}</p>}
				{like && <LikenessNote standing={like} />}
				{!withoutAlt && <AltField name={field.alt} alt={picture.alt} />}
				{children}
				{!plain && <input type="hidden" name={field.id} value={publicId} />}
				<div className="relative min-h-8">
					<FocalField
						name={field.focal}
						url={picture.url ?? `/media/${publicId}/any.webp`}
						start={picture.focal}
						label={name}
						face={props.face}
						onChange={onAim}
					/>
					{(hydrated || submit) && (
						<RowButtons
							name={name}
							isFirst={at === 0}
							isLast={at === of - 1}
							onPress={onPress}
							submit={submit && { name: submit.name, value: (move) => submit.value(move, publicId) }}
							className="absolute -top-0.5 right-0"
						/>
					)}
				</div>
				{plain && <PlainPlace id={field.id} place={field.place} {...{ publicId, name, at, of }} />}
			</div>
		</li>
	);
}

/** The picture itself, small and square. */
function Thumbnail({ picture }: { picture: ChosenPicture }) {
	const cut = focalClass(picture.focal, picture.ratio ?? Number.NaN, 1);
	return (
		<span className="size-18 shrink-0 overflow-hidden rounded-sm bg-sunk">
			<img
				src={picture.url ?? `/media/${picture.publicId}/any.webp`}
				alt=""
				width={72}
				height={72}
				className={classNames("size-full object-cover", cut)}
			/>
		</span>
	);
}

/** What a picture shows, in words, for those who can't see it. */
function AltField({ name, alt }: { name: string; alt: string }) {
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
