import { FileText, RotateCcw, X } from "lucide-react";
import { formatPercent } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { useErrorSentence } from "./error-sentence.ts";
import type { Upload } from "./use-uploads.ts";

interface UploadRowProps {
	upload: Upload;
	name: string;
	onRemove: (key: string) => void;
	onRetry: (key: string) => void;
}

/** One file on its way, arrived or failed. */
export function UploadRow({ upload, name, onRemove, onRetry }: UploadRowProps) {
	const { t } = useTranslation("ui");
	const read = useErrorSentence();
	const failed = upload.state === "failed";
	const sending = upload.state === "sending";
	return (
		<li className="flex min-w-0 items-center gap-3 rounded-sm bg-paper p-2">
			{upload.publicId && <input type="hidden" name={name} value={upload.publicId} />}
			<span className="flex size-12 shrink-0 items-center justify-center overflow-hidden rounded-sm bg-sunk text-soft">
				{upload.preview ? (
					<img src={upload.preview} alt="" width={48} height={48} className="size-full object-cover" />
				) : (
					<FileText aria-hidden className="size-5" />
				)}
			</span>
			<span className="min-w-0 flex-1">
				<span className="block truncate text-sm">{upload.name}</span>
				{sending && <Progress upload={upload} />}
				{failed && (
					<span role="alert" className="block text-sm text-want">
						{upload.error ? read(upload.error) : t("upload.failed", { name: upload.name })}
					</span>
				)}
			</span>
			{failed && (
				<IconButton label={t("upload.retry", { name: upload.name })} onPress={() => onRetry(upload.key)}>
					<RotateCcw aria-hidden className="size-4" />
				</IconButton>
			)}
			<IconButton
				label={t(sending ? "upload.cancel" : "upload.remove", { name: upload.name })}
				onPress={() => onRemove(upload.key)}
			>
				<X aria-hidden className="size-4" />
			</IconButton>
		</li>
	);
}

function Progress({ upload }: { upload: Upload }) {
	const { t } = useTranslation("ui");
	const locale = useLocale();
	return (
		<progress
			max={1}
			value={upload.share}
			aria-label={t("upload.working", { name: upload.name, percent: formatPercent(locale, upload.share) })}
			className="block h-1.5 w-full overflow-hidden rounded-full [&::-moz-progress-bar]:bg-want [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-want"
		/>
	);
}

interface IconButtonProps {
	label: string;
	onPress: () => void;
	children: React.ReactNode;
}

function IconButton({ label, onPress, children }: IconButtonProps) {
	return (
		<button
			type="button"
			aria-label={label}
			onClick={onPress}
			className="inline-flex size-8 shrink-0 items-center justify-center rounded-full text-soft hover:bg-sunk hover:text-ink"
		>
			{children}
		</button>
	);
}
