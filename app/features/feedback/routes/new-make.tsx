import { randomUUID } from "node:crypto";
import { useForm } from "@conform-to/react";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { takePictures } from "#app/features/media/index.server.ts";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { ensure, SignInRequired } from "#app/kernel/domain-error.ts";
import { Button } from "#app/ui/button.tsx";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { showMake } from "../commands/makes.server.ts";
import { problemsOf } from "../components/form-problems.ts";
import { MakeFields } from "../components/make-fields.tsx";
import { numberText, versionPath } from "../components/paths.ts";
import { RoundTrail } from "../components/round-head.tsx";
import { makeForm } from "../forms.ts";
import { canShowMake } from "../policy.ts";
import { versionAt } from "../queries/address.server.ts";
import { versionFacts } from "../queries/version-record.server.ts";
import { readSettings } from "../rules/makes.ts";

export const handle: PageHandle = { i18n: ["feedback", "media"] };

export const loader = page(async ({ context, params }) => {
	const { db, actor } = context;
	if (!isMember(actor)) throw new SignInRequired();
	const found = await versionAt(db, actor, params);
	ensure(canShowMake(actor, versionFacts(found)));
	const { id, slug, title, language } = found.project;
	const { major, minor } = found.version;
	return { project: { id, slug, title, language }, version: { major, minor }, once: randomUUID() };
});

export const action = formAction({
	schema: makeForm,
	once: true,
	before: ({ value, actor, context }) => takePictures(context, actor, value, 6),
	async run({ value, actor, db, context, params, before }) {
		const { project, version } = await versionAt(db, actor, params);
		const { makeOutcome: outcome, makeText: text, makeSettings } = value;
		const settings = readSettings(makeSettings);
		const about = { versionId: version.id, now: context.now };
		await showMake(db, actor, { ...about, outcome, text, settings, pictures: before });
		return encodeURI(`${versionPath(project, version)}/makes`);
	},
});

export default function NewMake() {
	const { project, version, once } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useTranslation("feedback");
	const sending = useNavigation().state === "submitting";
	const lastResult = answer && "submission" in answer ? answer.submission : null;
	const [form, fields] = useForm<{ pictures: string[] }, string[]>({ id: "make", lastResult });
	return (
		<PageLayout
			measure="text"
			above={<RoundTrail project={project} version={version} />}
			title={t("make.newTitle", { number: numberText(version) })}
			lead={t("make.newLead")}
		>
			<Form method="post" id={form.id} encType="multipart/form-data" className="space-y-8">
				<FormSummary problems={problemsOf(form)} answer={lastResult} />
				<input type="hidden" name="_once" value={once} />
				<MakeFields id={form.id} errors={{ pictures: fields.pictures.errors }} />
				<Button tone="want" size="lg" pending={sending}>
					{t("make.send")}
				</Button>
			</Form>
		</PageLayout>
	);
}
