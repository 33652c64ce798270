import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "./class-names.ts";

export type RowMove = "up" | "down" | "remove";

interface RowButtonsProps {
	/** Which thing it is, for ears. */
	name: string;
	isFirst: boolean;
	isLast: boolean;
	onPress: (move: RowMove) => void;
	/** What a press submits without JavaScript; left out, the buttons only work with it. */
	submit?: { name: string; value: (move: RowMove) => string };
	className?: string;
}

const moves = [
	{ move: "up", icon: ArrowUp },
	{ move: "down", icon: ArrowDown },
	{ move: "remove", icon: X },
] as const;

/** Up, down and away, for a row of a list that the form keeps in order. A lone row has no way to move. */
export function RowButtons({ name, isFirst, isLast, onPress, submit, className }: RowButtonsProps) {
	const { t } = useTranslation("ui");
	const off = { up: isFirst, down: isLast, remove: false };
	return (
		<span className={classNames("flex shrink-0", className)}>
			{moves
				.filter(({ move }) => move === "remove" || !(isFirst && isLast))
				.map(({ move, icon: Icon }) => (
					<button
						key={move}
						type={submit ? "submit" : "button"}
						name={submit?.name}
						value={submit?.value(move)}
						disabled={off[move]}
						aria-label={t(`row.${move}`, { name })}
						title={t(`row.${move}`, { name })}
						onClick={(event) => {
							event.preventDefault();
							keepFocus(event.currentTarget);
							onPress(move);
						}}
						className="inline-flex size-9 items-center justify-center rounded-full text-soft hover:bg-sunk hover:text-ink disabled:opacity-30"
					>
						<Icon aria-hidden className="size-4" />
					</button>
				))}
		</span>
	);
}

/** A row that moves in the page loses the focus: it goes back to the button, or to its neighbour at the list's end. */
function keepFocus(pressed: HTMLButtonElement): void {
	const row = pressed.parentElement;
	requestAnimationFrame(() => {
		if (!pressed.isConnected) return;
		(pressed.disabled ? row?.querySelector<HTMLButtonElement>("button:enabled") : pressed)?.focus();
	});
}
