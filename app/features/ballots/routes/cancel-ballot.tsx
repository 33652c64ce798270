import { useLoaderData } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { Conflict, ensure, SignInRequired } from "#app/kernel/domain-error.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { ReasonForm } from "#app/ui/reason-form.tsx";
import { ballotIdOf } from "../ballot-id.server.ts";
import { cancelBallot } from "../commands/ballots.server.ts";
import { cancelBallotForm } from "../forms.ts";
import { ballotPage } from "../queries/ballot-page.server.ts";

export const handle: PageHandle = { i18n: ["ballots"] };

export const loader = page(async ({ context, params }) => {
	const { db, actor, now } = context;
	if (!isMember(actor)) throw new SignInRequired();
	const { ballot, project, run, may } = await ballotPage(db, actor, {
		ballotId: ballotIdOf(params),
		now,
	});
	ensure(run);
	if (!may.cancel) throw new Conflict("ballots:refusal.notOpen");
	return { path: `/ballots/${ballot.id}`, question: ballot.question, language: project.language };
});

export const action = formAction({
	schema: cancelBallotForm,
	async run({ value: { reason }, actor, db, context, params }) {
		const ballotId = ballotIdOf(params);
		await cancelBallot(db, actor, { ballotId, reason, now: context.now });
		return `/ballots/${ballotId}`;
	},
});

export default function CancelBallot() {
	const { path, question, language } = useLoaderData<typeof loader>();
	const { t } = useTranslation("ballots");
	return (
		<PageLayout
			measure="text"
			above={<Breadcrumbs trail={[{ to: path, label: <span lang={language}>{question}</span> }]} />}
			title={t("cancel.title")}
			lead={t("cancel.lead")}
		>
			<ReasonForm
				label={t("cancel.reason")}
				limit={1000}
				tone="danger"
				send={t("cancel.now")}
				keep={{ to: path, label: t("cancel.keep") }}
			/>
		</PageLayout>
	);
}
