import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server";
import { textsOf } from "#app/i18n/i18n.server.ts";
import { TextsContext } from "#app/i18n/use-translation.tsx";

/** The HTML that the server would send for an element, at `path`, in English. */
export function render(element: ReactElement, path = "/"): string {
	const page = createElement(StaticRouter, { location: path }, element);
	return renderToStaticMarkup(
		createElement(TextsContext.Provider, { value: { texts: textsOf("en") } }, page),
	);
}
