import { X } from "lucide-react";
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";

interface DialogProps {
	open: boolean;
	onClose: () => void;
	title: ReactNode;
	children: ReactNode;
}

/** A modal window on the browser's own `<dialog>`: it traps the focus, gives it back, and closes on Escape. */
export function Dialog({ open, onClose, title, children }: DialogProps) {
	const { t } = useTranslation("ui");
	const dialog = useRef<HTMLDialogElement>(null);
	const titleId = useId();
	useEffect(() => {
		const element = dialog.current;
		if (open && !element?.open) element?.showModal();
		if (!open && element?.open) element.close();
	}, [open]);
	function onBackdrop(event: MouseEvent) {
		if (event.target === dialog.current) onClose();
	}
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it already; this is a press beside the window.
		<dialog
			ref={dialog}
			aria-labelledby={titleId}
			onClose={onClose}
			onClick={onBackdrop}
			className="w-[min(34rem,calc(100vw-2rem))] rounded-lg border border-line bg-card p-0 text-ink shadow-lift open:animate-arrive"
		>
			<div className="p-6">
				<div className="mb-4 flex items-start justify-between gap-4">
					<h2 id={titleId} className="text-lg">
						{title}
					</h2>
					<button
						type="button"
						onClick={onClose}
						aria-label={t("dialog.close")}
						className="-me-2 -mt-1 inline-flex size-9 shrink-0 items-center justify-center rounded-full text-soft hover:bg-sunk hover:text-ink"
					>
						<X aria-hidden className="size-5" />
					</button>
				</div>
				{children}
			</div>
		</dialog>
	);
}
