import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { startTexts } from "./i18n/i18n.client.ts";
import { TextsContext } from "./i18n/use-translation.tsx";

/** Brings the page to life once the texts that the server wrote it with are here. */
async function hydrate(): Promise<void> {
	const { lang, dataset } = document.documentElement;
	const texts = await startTexts(lang, dataset.texts?.split(" ").filter(Boolean) ?? []);
	startTransition(() => {
		hydrateRoot(
			document,
			<StrictMode>
				<TextsContext.Provider value={texts}>
					<RemixBrowser />
				</TextsContext.Provider>
			</StrictMode>,
		);
	});
}

void hydrate();
