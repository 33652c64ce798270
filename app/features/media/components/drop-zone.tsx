import { type ReactNode, useEffect, useRef, useState } from "react";
import { classNames } from "#app/ui/class-names.ts";

interface DropZoneProps {
	onFiles(files: File[]): void;
	/** Also takes what is pasted anywhere in the form around it. */
	accepts(file: File): boolean;
	/** Holds back the form around it. Gives what to do instead, or null to let it go. */
	holdBack: (() => void) | null;
	className?: string;
	children: ReactNode;
}

/** Takes files that are dropped on it, or pasted in its form, and keeps the form until uploads are through. */
export function DropZone({ onFiles, accepts, holdBack, className, children }: DropZoneProps) {
	const [over, setOver] = useState(false);
	const frame = useRef<HTMLDivElement>(null);
	const latest = useRef({ onFiles, accepts, holdBack });
	latest.current = { onFiles, accepts, holdBack };
	useEffect(() => {
		const form = frame.current?.closest("form");
		if (!form) return;
		function paste(event: ClipboardEvent) {
			// Another field of the form has taken it.
			if (event.defaultPrevented) return;
			const files = [...(event.clipboardData?.files ?? [])].filter(latest.current.accepts);
			if (files.length === 0) return;
			event.preventDefault();
			latest.current.onFiles(files);
		}
		function submit(event: SubmitEvent) {
			if (!latest.current.holdBack) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			latest.current.holdBack();
		}
		form.addEventListener("paste", paste);
		form.addEventListener("submit", submit, { capture: true });
		return () => {
			form.removeEventListener("paste", paste);
			form.removeEventListener("submit", submit, { capture: true });
		};
	}, []);
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same.
		<div
			ref={frame}
			className={classNames(className, over && "outline-2 outline-offset-4 outline-want outline-dashed")}
			onDragOver={(event) => {
				if (![...event.dataTransfer.types].includes("Files")) return;
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={(event) => {
				if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
			}}
			onDrop={(event) => {
				event.preventDefault();
				setOver(false);
				onFiles([...event.dataTransfer.files]);
			}}
		>
			{children}
		</div>
	);
}
