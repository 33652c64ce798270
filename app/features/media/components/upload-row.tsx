import { RotateCw, X } from "lucide-react";
import { useErrorText } from "#app/i18n/error-text.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import type { Upload } from "./use-uploads.ts";

interface UploadRowProps {
	upload: Upload<unknown>;
	picture?: boolean;
	onCancel(): void;
	onRetry(): void;
}

/** One file on its way: its name, a bar, and a way out. */
export function UploadRow({ upload, picture, onCancel, onRetry }: UploadRowProps) {
	const { t } = useTranslation("media");
	const read = useErrorText("media");
	const { file, state, progress, error } = upload;
	return (
		<li className="flex items-center gap-3 py-2">
			{picture && (
				<img
					src={upload.preview}
					alt=""
					className="size-14 shrink-0 rounded-sm bg-sunk object-cover opacity-70"
				/>
			)}
			<div className="min-w-0 grow text-sm">
				<p className="truncate font-medium">{file.name}</p>
				{error ? (
					<p role="alert" className="text-want">
						{read(error)}
					</p>
				) : (
					<>
						<progress
							value={progress}
							max={1}
							aria-label={t("sending", { name: file.name })}
							className={barClass}
						/>
						<p className="tabular text-soft">
							{state === "waiting" && t("waiting")}
							{state === "sending" &&
								(progress < 1 ? t("percent", { percent: Math.floor(progress * 100) }) : t("looking"))}
						</p>
					</>
				)}
			</div>
			{state === "failed" && (
				<Button type="button" tone="plain" size="sm" onClick={onRetry}>
					<RotateCw aria-hidden />
					{t("retry")}
				</Button>
			)}
			<Button
				type="button"
				tone="quiet"
				size="sm"
				onClick={onCancel}
				aria-label={t(state === "failed" ? "removeNamed" : "cancelNamed", { name: file.name })}
			>
				<X aria-hidden />
			</Button>
		</li>
	);
}

/** Browsers paint it in a colour of their own otherwise; WebKit names its parts, Firefox one of them. */
const barClass =
	"my-1 block h-1.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-line [&::-moz-progress-bar]:bg-jade [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-jade";
