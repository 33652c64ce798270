import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { startI18n } from "./i18n/i18n.client.ts";

/** Brings the page to life once the texts that the server wrote it with are here. */
async function hydrate(): Promise<void> {
	const { lang, dataset } = document.documentElement;
	const i18n = await startI18n(lang, dataset.texts?.split(" ").filter(Boolean) ?? []);
	startTransition(() => {
		hydrateRoot(
			document,
			<StrictMode>
				<I18nextProvider i18n={i18n}>
					<RemixBrowser />
				</I18nextProvider>
			</StrictMode>,
		);
	});
}

void hydrate();
