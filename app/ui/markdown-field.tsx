import { useFetcher } from "@remix-run/react";
import { type ComponentProps, useRef, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "./class-names.ts";
import type { FieldProps } from "./field.tsx";
import { Prose } from "./prose.tsx";
import { TextAreaField } from "./text-area-field.tsx";
import { useHydrated } from "./use-hydrated.ts";

type MarkdownFieldProps = FieldProps &
	ComponentProps<"textarea"> & {
		limit?: number;
		/** Takes a posted `body`, answers `{ html }`. Without one there is no preview. */
		previewUrl?: string;
	};

/** A text area for Markdown with a preview beside it; a plain text area without JavaScript. */
export function MarkdownField({ previewUrl, className, ...area }: MarkdownFieldProps) {
	const { t } = useTranslation("ui");
	const preview = useFetcher<{ html: string }>();
	const [showing, setShowing] = useState(false);
	const frame = useRef<HTMLDivElement>(null);
	const hydrated = useHydrated();
	function showPreview() {
		const body = frame.current?.querySelector("textarea")?.value ?? "";
		preview.submit({ body }, { method: "post", action: previewUrl });
		setShowing(true);
	}
	return (
		<div ref={frame} className={classNames("relative", className)}>
			<div className={showing ? "hidden" : undefined}>
				<TextAreaField rows={6} {...area} />
			</div>
			{showing && (
				<div>
					<p className="mb-1.5 font-medium">{area.label}</p>
					<div aria-live="polite" className="min-h-40 rounded-md border border-line bg-card px-3.5 py-2.5">
						{preview.state === "idle" && preview.data ? (
							<Prose html={preview.data.html} />
						) : (
							<span className="text-soft">{t("markdown.working")}</span>
						)}
					</div>
				</div>
			)}
			{hydrated && previewUrl && (
				<div className="absolute end-0 top-0 flex gap-1 text-sm">
					<Toggle pressed={!showing} onPress={() => setShowing(false)}>
						{t("markdown.write")}
					</Toggle>
					<Toggle pressed={showing} onPress={showPreview}>
						{t("markdown.preview")}
					</Toggle>
				</div>
			)}
		</div>
	);
}

function Toggle({ pressed, onPress, children }: { pressed: boolean; onPress: () => void; children: string }) {
	return (
		<button
			type="button"
			aria-pressed={pressed}
			onClick={onPress}
			className="min-h-7 rounded-full px-2.5 text-soft hover:text-ink aria-pressed:bg-sunk aria-pressed:text-ink"
		>
			{children}
		</button>
	);
}
