import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import { safePath, withQuery } from "#app/http/safe-path.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { Notice } from "#app/ui/notice.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { signUp } from "../commands/sign-up.server.ts";
import { AccountField, AccountForm } from "../components/account-form.tsx";
import { EntryLayout } from "../components/entry-layout.tsx";
import { NewPasswordField } from "../components/new-password-field.tsx";
import { useSubmission } from "../components/use-submission.ts";
import { deviceFrom } from "../device.server.ts";
import { signUpForm } from "../forms.ts";
import { nobodyIsHere } from "../queries/accounts.server.ts";
import { accountTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["accounts"] };

export const loader = page(async ({ context, request }) => {
	const query = new URL(request.url).searchParams;
	const next = safePath(query.get("next"), "/");
	if (isMember(context.actor)) throw redirect(next);
	const title = accountTexts(context.locale)("signUp.title");
	return { title, next, kept: query.has("kept"), first: await nobodyIsHere(context.db) };
});

export const action = formAction({
	schema: signUpForm,
	access: "anyone",
	async run({ value: { next, ...account }, context, request }) {
		const { db, locale, origin, now, sessionId } = context;
		const device = deviceFrom(context, request);
		const opened = await signUp(db, {
			...account,
			locale,
			device,
			origin,
			now,
			previousSessionId: sessionId,
		});
		context.setCookie(opened.setCookie);
		return safePath(next, "/");
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.title } : {});

export default function SignUp() {
	const { t } = useTranslation("accounts");
	const { next, kept, first } = useLoaderData<typeof loader>();
	const submission = useSubmission();
	const [form, fields] = useForm<Record<"handle" | "displayName" | "email" | "password", string>>({
		id: "sign-up",
		lastResult: submission,
	});
	return (
		<EntryLayout
			title={t("signUp.title")}
			lead={t(kept ? "signUp.kept" : "signUp.lead")}
			after={
				<p className="flex flex-wrap gap-x-2">
					{t("signUp.other")}
					<Link className="link font-medium" to={withQuery("/sign-in", { next, ...(kept && { kept: "1" }) })}>
						{t("signUp.signIn")}
					</Link>
				</p>
			}
		>
			{first && (
				<div className="mb-6">
					<Notice tone="jade">{t("signUp.first")}</Notice>
				</div>
			)}
			<AccountForm form={form} answer={submission} submit={t("signUp.submit")} tone="want">
				<input type="hidden" name="next" value={next} />
				<AccountField
					field={fields.displayName}
					label={t("displayName.label")}
					hint={t("displayName.hint")}
					required
					maxLength={60}
					autoComplete="name"
				/>
				<AccountField
					field={fields.handle}
					label={t("handle.label")}
					hint={t("handle.hint")}
					required
					minLength={2}
					maxLength={40}
					pattern="[A-Za-z0-9_]+"
					autoComplete="username"
					autoCapitalize="none"
					spellCheck={false}
				/>
				<AccountField
					field={fields.email}
					type="email"
					label={t("email.label")}
					hint={t("email.hint")}
					required
					maxLength={254}
					autoComplete="email"
				/>
				<NewPasswordField field={fields.password} label={t("password.label")} />
			</AccountForm>
		</EntryLayout>
	);
}
