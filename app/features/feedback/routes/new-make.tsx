import { randomUUID } from "node:crypto";
import { useForm } from "@conform-to/react";
import { useLoaderData } from "@remix-run/react";
import { takePictures } from "#app/features/media/index.server.ts";
import { claimsOfVersion } from "#app/features/projects/index.server.ts";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { ensure, SignInRequired } from "#app/kernel/domain-error.ts";
import { FormFrame } from "#app/ui/form-frame.tsx";
import { problemsOf } from "#app/ui/form-problems.ts";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { useFormAnswer } from "#app/ui/use-form-answer.ts";
import { showMake } from "../commands/makes.server.ts";
import { type MakeErrors, MakeFields, makeErrorsOf } from "../components/make-fields.tsx";
import { makeValues } from "../components/make-values.ts";
import { numberText, versionPath } from "../components/paths.ts";
import { RoundTrail } from "../components/round-head.tsx";
import { useSettingsTemplate } from "../components/settings-template.ts";
import { makeForm } from "../forms.ts";
import { canShowMake } from "../policy.ts";
import { versionAt } from "../queries/address.server.ts";
import { settingsAskedFor } from "../queries/make-settings.server.ts";
import { versionFacts } from "../queries/version-record.server.ts";
import { minutesTaken, readSettings } from "../rules/makes.ts";

export const handle: PageHandle = { i18n: ["feedback", "media"] };

export const loader = page(async ({ context, params }) => {
	const { db, actor } = context;
	if (!isMember(actor)) throw new SignInRequired();
	const found = await versionAt(db, actor, params);
	ensure(canShowMake(actor, versionFacts(found)));
	const { id, slug, title, language } = found.project;
	const { major, minor } = found.version;
	return {
		...{ project: { id, slug, title, language }, version: { major, minor }, once: randomUUID() },
		settings: await settingsAskedFor(db, found.project),
		claims: await claimsOfVersion(db, found.version.id),
	};
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
		const made = { outcome, text, settings, claims: value.makeClaims, pictures: before };
		const minutes = minutesTaken({ hours: value.makeHours, minutes: value.makeMinutes });
		await showMake(db, actor, { ...about, ...made, minutes });
		return encodeURI(`${versionPath(project, version)}/makes`);
	},
});

export default function NewMake() {
	const { project, version, once, settings, claims } = useLoaderData<typeof loader>();
	const { t } = useTranslation("feedback");
	const template = useSettingsTemplate(settings);
	const lastResult = useFormAnswer();
	const [form, fields] = useForm<MakeErrors, string[]>({ id: "make", lastResult });
	return (
		<PageLayout
			measure="text"
			above={<RoundTrail project={project} version={version} />}
			title={t("make.newTitle", { number: numberText(version) })}
			lead={t("make.newLead")}
		>
			<FormFrame
				id={form.id}
				encType="multipart/form-data"
				problems={problemsOf(form)}
				answer={lastResult}
				send={t("make.send")}
			>
				<input type="hidden" name="_once" value={once} />
				<MakeFields
					id={form.id}
					values={makeValues(lastResult, { template })}
					claims={claims}
					errors={makeErrorsOf(fields)}
				/>
			</FormFrame>
		</PageLayout>
	);
}
