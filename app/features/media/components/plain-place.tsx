import { useTranslation } from "#app/i18n/use-translation.tsx";

interface PlainPlaceProps {
	/** Names of the fields with the public id and with the place. */
	id: string;
	place: string | undefined;
	publicId: string;
	/** Which picture it is, for ears. */
	name: string;
	at: number;
	of: number;
}

/** Without JavaScript: whether a picture stays, and at which place. */
export function PlainPlace({ id, place, publicId, name, at, of }: PlainPlaceProps) {
	const { t } = useTranslation("media");
	return (
		<div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
			<label className="flex min-h-8 items-center gap-2">
				<input type="checkbox" name={id} value={publicId} defaultChecked className="size-5" />
				{t("keepPicture")}
			</label>
			{place && of > 1 && (
				<label className="flex items-center gap-2">
					{t("place")}
					<select
						name={place}
						defaultValue={at + 1}
						aria-label={t("placeOf", { name })}
						className="tabular h-9 rounded-md border border-edge bg-card px-2"
					>
						{Array.from({ length: of }, (_, index) => index + 1).map((number) => (
							<option key={number}>{number}</option>
						))}
					</select>
				</label>
			)}
		</div>
	);
}
