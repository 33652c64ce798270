import { getFormProps, useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { editProfile, memberPage, profileOf } from "#app/features/accounts/index.server.ts";
import { SettingsLayout } from "#app/features/accounts/index.ts";
import { attachPictures, pictureViews, takePictures } from "#app/features/media/index.server.ts";
import { chosenPictures, picturesBack } from "#app/features/media/index.ts";
import { formAction } from "#app/http/form-action.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { problemsOf } from "#app/ui/form-problems.ts";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { useFormAnswer } from "#app/ui/use-form-answer.ts";
import { useTaken } from "#app/ui/use-taken.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { ProfileFields } from "../components/profile-fields.tsx";
import { profileForm } from "../forms.ts";
import { peopleTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["accounts", "people", "media"] };

export const loader = memberPage(async ({ context, request, actor }) => {
	const { person, bio, links, avatarMediaId } = await profileOf(context.db, actor.handle, context.now);
	const pictures = await pictureViews(context.db, avatarMediaId ? [avatarMediaId] : []);
	return {
		title: peopleTexts(context.locale)("profile.title"),
		handle: person.handle,
		profile: { displayName: person.displayName, bio, links },
		avatar: chosenPictures([...pictures.values()]),
		saved: new URL(request.url).searchParams.has("saved"),
	};
});

export const action = formAction({
	schema: profileForm,
	async run({ value, actor, context }) {
		// Without JavaScript a new picture comes along with the old one's id, and takes its place.
		const { pictures, files = [], focal } = value;
		const taken = await takePictures(context, actor, { pictures, files: files.slice(0, 1), focal }, 1);
		const links = (value.links ?? []).flatMap(({ label, url }) =>
			url ? [{ url, label: label || new URL(url).hostname.replace(/^www\./, "") }] : [],
		);
		await inTransaction(context.db, async (tx) => {
			const [avatarMediaId = null] = await attachPictures(tx, actor, taken);
			const { displayName, bio = "" } = value;
			await editProfile(tx, actor, { displayName, bio, links, avatarMediaId, now: context.now });
		});
		return "/settings/profile?saved";
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.title, hidden: true } : {});

export default function SettingsProfile() {
	return <Profile key={useTaken()} />;
}

function Profile() {
	const { t } = useTranslation(["people", "accounts"]);
	const { handle: ownHandle, profile, avatar, saved } = useLoaderData<typeof loader>();
	const submission = useFormAnswer();
	const [form, fields] = useForm({
		id: "profile",
		lastResult: submission,
		defaultValue: profile,
	});
	const problems = problemsOf(form);
	return (
		<SettingsLayout title={t("people:profile.title")} lead={t("people:profile.lead")}>
			{saved && !submission && problems.length === 0 && (
				<Notice
					tone="jade"
					live
					action={
						<Link className="link" to={`/people/${ownHandle}`}>
							{t("people:profile.look")}
						</Link>
					}
				>
					{t("accounts:settings.saved")}
				</Notice>
			)}
			<Form method="post" encType="multipart/form-data" {...getFormProps(form)}>
				<FormSummary problems={problems} answer={submission} />
				<ProfileFields fields={fields} avatar={picturesBack(submission) ?? avatar} />
				<div className="mt-7">
					<Button tone="ink" size="lg">
						{t("accounts:settings.save")}
					</Button>
				</div>
			</Form>
		</SettingsLayout>
	);
}
