import { Check, Link2, Share2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";

/** Copies the address, or opens the device's own sharing; without JavaScript the address bar does it. */
export function ShareButton({ title, path }: { title: string; path: string }) {
	const { t } = useTranslation("ideas");
	const [copied, setCopied] = useState(false);
	const hydrated = useHydrated();
	const native = hydrated && typeof navigator.share === "function";
	// Browsers lend the clipboard to safe addresses only.
	if (!hydrated || (!native && !navigator.clipboard)) return null;
	async function share() {
		const url = new URL(path, location.href).href;
		if (native) return navigator.share({ title, url }).catch(() => undefined);
		await navigator.clipboard.writeText(url);
		setCopied(true);
		setTimeout(() => setCopied(false), 2500);
	}
	const Icon = copied ? Check : native ? Share2 : Link2;
	return (
		<Button type="button" tone="quiet" size="sm" onClick={share}>
			<Icon aria-hidden />
			<span aria-live="polite" className={copied ? undefined : "max-sm:sr-only"}>
				{t(copied ? "share.copied" : native ? "share.share" : "share.copy")}
			</span>
		</Button>
	);
}
