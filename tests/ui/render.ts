import { readFileSync } from "node:fs";
import i18next from "i18next";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { StaticRouter } from "react-router-dom/server";

/** The HTML that the server would send for an element, at `path`, in English. */
export function render(element: ReactElement, path = "/"): string {
	const page = createElement(StaticRouter, { location: path }, element);
	return renderToStaticMarkup(createElement(I18nextProvider, { i18n: english() }, page));
}

function english() {
	const instance = i18next.createInstance();
	const texts = Object.fromEntries(
		["ui", "shell", "errors"].map((namespace) => [
			namespace,
			JSON.parse(readFileSync(`app/i18n/locales/en/${namespace}.json`, "utf8")),
		]),
	);
	instance.use(initReactI18next).init({
		lng: "en",
		fallbackLng: false,
		showSupportNotice: false,
		defaultNS: "ui",
		ns: Object.keys(texts),
		resources: { en: texts },
		initAsync: false,
		interpolation: { escapeValue: false },
		react: { useSuspense: false },
	});
	return instance;
}
