import { FileBox } from "lucide-react";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { Locale } from "#app/kernel/locale.ts";

interface FileFactsProps {
	file: { name: string; bytes: number; sha256: string };
	/** Where it is downloaded from. */
	url?: string;
}

/** A file as it stands in a list: its name, how large it is, and the hash to check it by. */
export function FileFacts({ file, url }: FileFactsProps) {
	const { t } = useTranslation("media");
	const locale = useLocale();
	return (
		<div className="flex min-w-0 grow items-center gap-3 text-sm">
			<FileBox aria-hidden className="size-5 shrink-0 text-soft" />
			<div className="min-w-0">
				{url ? (
					<a href={url} download={file.name} className="link font-medium">
						{file.name}
					</a>
				) : (
					<span className="font-medium">{file.name}</span>
				)}
				<p className="text-soft">
					<span className="tabular">{formatBytes(locale, file.bytes)}</span>
					{" · "}
					<span title={file.sha256}>
						{t("hash")} <code className="font-mono">{file.sha256.slice(0, 12)}…</code>
					</span>
				</p>
			</div>
		</div>
	);
}

/** "1.4 MB", "320 kB"; powers of ten, as disks and operating systems count them. */
export function formatBytes(locale: Locale, bytes: number): string {
	const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
	const step = bytes < 1000 ? 0 : bytes < 1e6 ? 1 : bytes < 1e9 ? 2 : 3;
	const value = bytes / 1000 ** step;
	return new Intl.NumberFormat(locale, {
		style: "unit",
		unit: units[step] ?? "byte",
		// "326 byte" is what some languages say when it is short.
		unitDisplay: step === 0 ? "long" : "short",
		maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
	}).format(value);
}
