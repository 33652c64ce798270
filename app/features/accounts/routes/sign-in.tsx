import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import { safePath, withQuery } from "#app/http/safe-path.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { signIn } from "../commands/sign-in.server.ts";
import { AccountField, AccountForm } from "../components/account-form.tsx";
import { DemoEntry } from "../components/demo-entry.tsx";
import { EntryLayout } from "../components/entry-layout.tsx";
import { useSubmission } from "../components/use-submission.ts";
import { deviceFrom } from "../device.server.ts";
import { signInForm } from "../forms.ts";
import { demoPeople } from "../queries/demo-people.server.ts";
import { accountTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["accounts"] };

export const loader = page(async ({ context, request }) => {
	const query = new URL(request.url).searchParams;
	const next = safePath(query.get("next"), "/");
	if (isMember(context.actor)) throw redirect(next);
	const title = accountTexts(context.locale)("signIn.title");
	return {
		title,
		next,
		kept: query.has("kept"),
		demoPeople: context.demo ? await demoPeople(context.db) : [],
	};
});

export const action = formAction({
	schema: signInForm,
	access: "anyone",
	async run({ value: { next, ...given }, context, request }) {
		const { db, origin, now, sessionId } = context;
		const device = deviceFrom(context, request);
		const entered = await signIn(db, { ...given, device, origin, now, previousSessionId: sessionId });
		context.setCookie(entered.setCookie);
		return safePath(next, "/");
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.title } : {});

export default function SignIn() {
	const { t } = useTranslation("accounts");
	const { next, kept, demoPeople } = useLoaderData<typeof loader>();
	const submission = useSubmission();
	const [form, fields] = useForm<Record<"login" | "password", string>>({
		id: "sign-in",
		lastResult: submission,
	});
	return (
		<EntryLayout
			title={t("signIn.title")}
			lead={kept ? t("signIn.kept") : next === "/" ? undefined : t("signIn.toGoOn")}
			after={
				<>
					<p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-base text-ink">
						{t("signIn.new")}
						<ButtonLink to={withQuery("/sign-up", { next, ...(kept && { kept: "1" }) })}>
							{t("signIn.open")}
						</ButtonLink>
					</p>
					{demoPeople.length > 0 && <DemoEntry people={demoPeople} next={next} />}
				</>
			}
		>
			<AccountForm
				form={form}
				answer={submission}
				submit={t("signIn.submit")}
				reload
				beside={
					<Link to="/reset" className="link text-sm">
						{t("signIn.forgotten")}
					</Link>
				}
			>
				<input type="hidden" name="next" value={next} />
				<AccountField
					field={fields.login}
					label={t("signIn.login")}
					required
					maxLength={254}
					autoComplete="username"
					autoCapitalize="none"
					spellCheck={false}
				/>
				<AccountField
					field={fields.password}
					type="password"
					label={t("password.label")}
					required
					autoComplete="current-password"
				/>
			</AccountForm>
		</EntryLayout>
	);
}
