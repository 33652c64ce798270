import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { controlClass } from "#app/ui/field.tsx";

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
	onEarlier?: () => void;
	onLater?: () => void;
	onRemove(): void;
}

/** A picture that the form will send: what it shows in words, its place among the others, a way to take it out. */
export function PictureRow({ picture, name, withoutAlt, onEarlier, onLater, onRemove }: PictureRowProps) {
	const { t } = useTranslation("media");
	return (
		<li className="flex items-center gap-3 py-2.5">
			<input type="hidden" name={name} value={picture.publicId} />
			<span className="size-18 shrink-0 overflow-hidden rounded-sm bg-sunk">
				<img
					src={picture.url ?? `/media/${picture.publicId}/any.webp`}
					alt=""
					className="size-full object-cover"
				/>
			</span>
			{withoutAlt ? (
				<span className="grow" />
			) : (
				<label className="min-w-0 grow text-sm">
					<span className="text-soft">{t("altLabel")}</span>
					<input
						type="text"
						name={`alt.${picture.publicId}`}
						defaultValue={picture.alt}
						maxLength={300}
						placeholder={t("altPlaceholder")}
						className={`${controlClass} h-10`}
					/>
				</label>
			)}
			<div className="flex shrink-0 max-sm:flex-col">
				<RowButton label={t("earlier")} onPress={onEarlier} hidden={!onEarlier && !onLater}>
					<ArrowUp aria-hidden />
				</RowButton>
				<RowButton label={t("later")} onPress={onLater} hidden={!onEarlier && !onLater}>
					<ArrowDown aria-hidden />
				</RowButton>
				<RowButton label={t("removePicture")} onPress={onRemove}>
					<X aria-hidden />
				</RowButton>
			</div>
		</li>
	);
}

interface RowButtonProps {
	label: string;
	onPress?: () => void;
	hidden?: boolean;
	children: React.ReactNode;
}

function RowButton({ label, onPress, hidden, children }: RowButtonProps) {
	if (hidden) return null;
	return (
		<Button
			type="button"
			tone="quiet"
			size="sm"
			aria-label={label}
			title={label}
			disabled={!onPress}
			onClick={onPress}
		>
			{children}
		</Button>
	);
}
