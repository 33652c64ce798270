import { randomUUID } from "node:crypto";
import { useLoaderData } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { ensure, NotFound, SignInRequired } from "#app/kernel/domain-error.ts";
import { idOfSlug, slugId } from "#app/kernel/slug.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { useFormAnswer } from "#app/ui/use-form-answer.ts";
import { openBallot } from "../commands/ballots.server.ts";
import { BallotFields } from "../components/ballot-fields.tsx";
import { ballotForm } from "../forms.ts";
import { canRunBallots } from "../policy.ts";
import { findProject } from "../queries/ballot-record.server.ts";
import { versionChoices } from "../queries/version-choices.server.ts";
import { defaultBallotDays } from "../rules/papers.ts";
import { askedBallot, sentOptions } from "../sent-options.server.ts";

export const handle: PageHandle = { i18n: ["ballots", "media"] };

export const loader = page(async ({ context, params, request }) => {
	const { db, actor } = context;
	if (!isMember(actor)) throw new SignInRequired();
	const found = await findProject(db, actor, idOfSlug(params.slug) ?? 0);
	if (!found) throw new NotFound();
	ensure(canRunBallots(actor, { hidden: found.project.hiddenAt !== null, isMaker: found.isMaker }));
	const { id, slug, title, language } = found.project;
	return {
		project: { path: `/projects/${slugId({ id, slug })}`, title, language },
		versions: await versionChoices(db, id),
		versionId: new URL(request.url).searchParams.get("version") ?? "",
		once: randomUUID(),
	};
});

export const action = formAction({
	schema: ballotForm,
	once: true,
	before: ({ value, actor, context }) => sentOptions(context, actor, value.options),
	async run({ value, actor, db, context, params, before: options }) {
		const asked = { projectId: idOfSlug(params.slug) ?? 0, ...askedBallot(value, options) };
		return `/ballots/${await openBallot(db, actor, { ...asked, now: context.now })}`;
	},
});

export default function NewBallot() {
	const { project, versions, versionId, once } = useLoaderData<typeof loader>();
	const lastResult = useFormAnswer();
	const { t } = useTranslation("ballots");
	const days = String(defaultBallotDays);
	return (
		<PageLayout
			measure="text"
			above={
				<Breadcrumbs
					trail={[{ to: project.path, label: <span lang={project.language}>{project.title}</span> }]}
				/>
			}
			title={t("new.title")}
			lead={t("new.lead")}
		>
			<BallotFields
				values={{ question: "", body: "", method: "approval", days, versionId, options: [] }}
				versions={versions}
				lastResult={lastResult}
				send={t("new.send")}
			>
				<input type="hidden" name="_once" value={once} />
			</BallotFields>
		</PageLayout>
	);
}
