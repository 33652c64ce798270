import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";

export const handle: PageHandle = { i18n: ["home"] };

export const loader = page(({ context }) => {
	context.concerns("home");
	return {};
});

export default function Home() {
	const { t } = useTranslation("home");
	return <h1>{t("title")}</h1>;
}
