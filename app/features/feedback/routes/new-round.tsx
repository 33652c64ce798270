import { getFormProps, useForm } from "@conform-to/react";
import { useLoaderData } from "@remix-run/react";
import { claimsOfVersion } from "#app/features/projects/index.server.ts";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { ensure, SignInRequired } from "#app/kernel/domain-error.ts";
import { fieldsOf } from "#app/ui/field-list.ts";
import { FormFrame } from "#app/ui/form-frame.tsx";
import { problemsOf } from "#app/ui/form-problems.ts";
import { GrowingList } from "#app/ui/growing-list.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useFormAnswer } from "#app/ui/use-form-answer.ts";
import { openRound } from "../commands/open-round.server.ts";
import { numberText } from "../components/paths.ts";
import { RoundTrail } from "../components/round-head.tsx";
import { openRoundForm } from "../forms.ts";
import { canOpenRound } from "../policy.ts";
import { versionAt } from "../queries/address.server.ts";
import { versionFacts } from "../queries/version-record.server.ts";
import {
	defaultRoundDays,
	longestRoundDays,
	mostRatingCriteria,
	shortestRoundDays,
} from "../rules/rounds.ts";

export const handle: PageHandle = { i18n: ["feedback"] };

export const loader = page(async ({ context, params }) => {
	const { db, actor } = context;
	if (!isMember(actor)) throw new SignInRequired();
	const found = await versionAt(db, actor, params);
	ensure(canOpenRound(actor, versionFacts(found)));
	const { id, slug, title, language } = found.project;
	const { major, minor } = found.version;
	const claims = await claimsOfVersion(db, found.version.id);
	return { project: { id, slug, title, language }, version: { major, minor }, claims };
});

export const action = formAction({
	schema: openRoundForm,
	async run({ value, actor, db, context, params }) {
		const { version } = await versionAt(db, actor, params);
		const roundId = await openRound(db, actor, { ...value, versionId: version.id, now: context.now });
		return `/rounds/${roundId}`;
	},
});

export default function NewRound() {
	const data = useLoaderData<typeof loader>();
	const { t } = useTranslation("feedback");
	const lastResult = useFormAnswer();
	const [form, fields] = useForm<{ brief: string; days: string; ratings: string[] }, string[]>({
		id: "round",
		lastResult,
		defaultValue: { days: String(defaultRoundDays), ratings: Array(mostRatingCriteria).fill("") },
	});
	// As many as there may be, however many came back.
	const typed = fieldsOf(fields.ratings);
	const ratings = Array.from({ length: mostRatingCriteria }, (_, at) => ({
		id: `${fields.ratings.id}[${at}]`,
		initialValue: typed[at]?.initialValue,
		errors: typed[at]?.errors,
	}));
	return (
		<PageLayout
			measure="text"
			above={<RoundTrail project={data.project} version={data.version} />}
			title={t("open.title", { number: numberText(data.version) })}
			lead={t("open.lead")}
		>
			<FormFrame
				{...getFormProps(form)}
				problems={problemsOf(form)}
				answer={lastResult}
				send={t("open.send")}
			>
				{data.claims.length > 0 ? (
					<div>
						<p className="font-medium">{t("open.claims")}</p>
						<ul className="mt-1 list-disc ps-5">
							{data.claims.map((claim) => (
								<li key={claim.id} lang={claim.idea.language}>
									{claim.criterion}
								</li>
							))}
						</ul>
					</div>
				) : (
					<Notice tone="amber">{t("open.noClaims")}</Notice>
				)}
				<TextAreaField
					id={fields.brief.id}
					name="brief"
					label={t("open.brief")}
					hint={t("open.briefHint")}
					optional
					limit={2000}
					defaultValue={fields.brief.initialValue}
					errors={fields.brief.errors}
				/>
				<TextField
					id={fields.days.id}
					name="days"
					type="number"
					inputMode="numeric"
					min={shortestRoundDays}
					max={longestRoundDays}
					required
					label={t("open.days")}
					hint={t("open.daysHint")}
					className="max-w-56"
					defaultValue={fields.days.initialValue}
					errors={fields.days.errors}
				/>
				<fieldset>
					<legend className="font-medium">{t("open.ratings")}</legend>
					<p className="mb-2 text-sm text-soft">{t("open.ratingsHint")}</p>
					<GrowingList
						rows={ratings.map((field, at) => ({
							key: String(at),
							row: (
								<li>
									<TextField
										id={field.id}
										name={`ratings[${at}]`}
										label={t("open.rating", { number: at + 1 })}
										labelHidden
										placeholder={at === 0 ? t("open.ratingExample") : undefined}
										maxLength={60}
										defaultValue={field.initialValue}
										errors={field.errors}
									/>
								</li>
							),
						}))}
						begin={Math.max(1, ratings.findLastIndex(({ initialValue }) => initialValue) + 1)}
						add={t("open.addRating")}
						more={t("open.moreRatings")}
						className="space-y-2.5"
					/>
				</fieldset>
			</FormFrame>
		</PageLayout>
	);
}
