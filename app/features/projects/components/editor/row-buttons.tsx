import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";

interface RowButtonsProps {
	publicId: string;
	/** Which thing it is, for ears. */
	name: string;
	isFirst: boolean;
	isLast: boolean;
	onArrange: (press: { arrange: string }) => void;
}

/** Up, down and away: submit buttons, so that they work without JavaScript too. */
export function RowButtons({ publicId, name, isFirst, isLast, onArrange }: RowButtonsProps) {
	const { t } = useTranslation("projects");
	const presses = [
		{ move: "up", icon: ArrowUp, off: isFirst },
		{ move: "down", icon: ArrowDown, off: isLast },
		{ move: "remove", icon: X, off: false },
	] as const;
	return (
		<span className="flex shrink-0">
			{presses.map(({ move, icon: Icon, off }) => (
				<button
					key={move}
					type="submit"
					name="arrange"
					value={`${move}:${publicId}`}
					disabled={off}
					aria-label={t(`arrange.${move}`, { name })}
					onClick={(event) => {
						event.preventDefault();
						onArrange({ arrange: `${move}:${publicId}` });
					}}
					className={classNames(
						"inline-flex size-9 items-center justify-center rounded-full text-soft hover:bg-sunk hover:text-ink",
						off && "opacity-30",
					)}
				>
					<Icon aria-hidden className="size-4" />
				</button>
			))}
		</span>
	);
}
