import { useLoaderData } from "@remix-run/react";
import { likenessOf } from "#app/features/media/index.server.ts";
import { chosenPictures } from "#app/features/media/index.ts";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { day } from "#app/kernel/clock.ts";
import { Conflict, ensure, SignInRequired } from "#app/kernel/domain-error.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { useFormAnswer } from "#app/ui/use-form-answer.ts";
import { ballotIdOf } from "../ballot-id.server.ts";
import { changeBallot } from "../commands/ballots.server.ts";
import { BallotFields } from "../components/ballot-fields.tsx";
import { ballotForm } from "../forms.ts";
import { ballotPage } from "../queries/ballot-page.server.ts";
import { versionChoices } from "../queries/version-choices.server.ts";
import { askedBallot, sentOptions } from "../sent-options.server.ts";

export const handle: PageHandle = { i18n: ["ballots", "media"] };

export const loader = page(async ({ context, params }) => {
	const { db, actor, now } = context;
	if (!isMember(actor)) throw new SignInRequired();
	const { ballot, project, version, options, run, may } = await ballotPage(db, actor, {
		ballotId: ballotIdOf(params),
		now,
	});
	ensure(run);
	if (!may.change) {
		throw new Conflict(ballot.state === "open" ? "ballots:refusal.frozen" : "ballots:refusal.notOpen");
	}
	const { question, body, method, closesAt } = ballot;
	const pictures = options.flatMap(({ picture }) => picture ?? []);
	return {
		ballot: { id: ballot.id, question, language: project.language },
		values: {
			...{ question, body, method, versionId: version ? String(version.id) : "" },
			days: String(Math.max(1, Math.ceil((closesAt.getTime() - now.getTime()) / day))),
			options: options.map(({ title, text, picture }) => ({
				...{ title, text, picture: picture?.publicId ?? "" },
			})),
		},
		pictures,
		likeness: await likenessOf(context, actor, pictures, [`project:${project.id}`]),
		versions: await versionChoices(db, project.id),
	};
});

export const action = formAction({
	schema: ballotForm,
	async run({ value, actor, db, context, params }) {
		const asked = askedBallot(value, await sentOptions(context, actor, value.options));
		const ballotId = ballotIdOf(params);
		await changeBallot(db, actor, { ballotId, ...asked, now: context.now });
		return `/ballots/${ballotId}`;
	},
});

export default function EditBallot() {
	const { ballot, values, pictures, likeness, versions } = useLoaderData<typeof loader>();
	const lastResult = useFormAnswer();
	const { t } = useTranslation("ballots");
	const label = <span lang={ballot.language}>{ballot.question}</span>;
	return (
		<PageLayout
			measure="text"
			above={<Breadcrumbs trail={[{ to: `/ballots/${ballot.id}`, label }]} />}
			title={t("change.title")}
			lead={t("change.lead")}
		>
			<BallotFields
				{...{ values, versions }}
				pictures={chosenPictures(pictures, likeness)}
				lastResult={lastResult}
				send={t("change.save")}
			/>
		</PageLayout>
	);
}
