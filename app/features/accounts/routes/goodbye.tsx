import type { MetaFunction } from "@remix-run/node";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { EntryLayout } from "../components/entry-layout.tsx";
import { accountTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["accounts"] };

export const loader = page(({ context }) => ({ title: accountTexts(context.locale)("goodbye.title") }));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.title, hidden: true } : {});

export default function Goodbye() {
	const { t } = useTranslation("accounts");
	return (
		<EntryLayout title={t("goodbye.title")} lead={t("delete.done")}>
			<ButtonLink to="/">{t("verify.onward")}</ButtonLink>
		</EntryLayout>
	);
}
