import { useLoaderData } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { NotFound } from "#app/kernel/domain-error.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { ReasonForm } from "#app/ui/reason-form.tsx";
import { keepAddress, projectIdIn } from "../address.server.ts";
import { recallVersion } from "../commands/publishing.server.ts";
import { recallForm } from "../forms.ts";
import { versionPath } from "../queries/cards.server.ts";
import { readForMakers } from "../queries/project-page.server.ts";
import { findVersion } from "../queries/version-page.server.ts";
import { versionLimits } from "../rules/limits.ts";

export const handle: PageHandle = { i18n: ["projects"] };

export const loader = page(async ({ context, params, request }) => {
	const { project } = await readForMakers(context.db, context.actor, projectIdIn(params));
	keepAddress(request, params, project);
	const version = await findVersion(context.db, project.id, params.number);
	if (!version || version.state === "draft" || version.state === "recalled") throw new NotFound();
	const number = params.number ?? "";
	return { number, title: project.title, path: versionPath(project, number) };
});

export const action = formAction({
	schema: recallForm,
	run: async ({ db, actor, context, params, value }) => {
		const version = await findVersion(db, projectIdIn(params) ?? 0, params.number);
		if (!version) throw new NotFound();
		await recallVersion(db, actor, { versionId: version.id, reason: value.reason, now: context.now });
		return `/projects/${encodeURIComponent(params.slug ?? "")}/versions/${params.number}`;
	},
});

export default function RecallPage() {
	const { number, title, path } = useLoaderData<typeof loader>();
	const { t } = useTranslation("projects");
	return (
		<PageLayout
			measure="text"
			above={<Breadcrumbs trail={[{ to: path, label: `${title} ${number}` }]} />}
			title={t("recall.title", { number })}
			lead={t("recall.lead")}
		>
			<ReasonForm
				label={t("recall.reason")}
				hint={t("recall.reasonHint")}
				limit={versionLimits.recallReason.max}
				tone="danger"
				send={t("recall.now", { number })}
				keep={{ to: path, label: t("recall.keep") }}
			/>
		</PageLayout>
	);
}
