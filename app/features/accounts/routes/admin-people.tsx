import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { PageLinks } from "#app/ui/pagination.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { AdminLayout } from "../components/admin-layout.tsx";
import { PeopleTable } from "../components/people-table.tsx";
import { memberPage } from "../member-page.server.ts";
import { peopleForAdministrator } from "../queries/people.server.ts";
import { isSuspended } from "../rules/suspension.ts";
import { accountTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["accounts"] };

export const loader = memberPage(async ({ context, request, actor }) => {
	const { searchParams } = new URL(request.url);
	const query = (searchParams.get("q") ?? "").trim().slice(0, 100);
	const found = await peopleForAdministrator(context.db, actor, { query, after: searchParams.get("after") });
	return {
		title: accountTexts(context.locale)("admin.people"),
		query,
		me: actor.id,
		now: context.now.toISOString(),
		previous: found.previous,
		next: found.next,
		people: found.items.map(({ suspendedAt, suspendedUntil, emailVerifiedAt, ...person }) => ({
			...person,
			createdAt: person.createdAt.toISOString(),
			verified: emailVerifiedAt !== null,
			suspended: isSuspended({ suspendedAt, suspendedUntil }, context.now),
		})),
	};
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.title, hidden: true } : {});

export default function AdminPeople() {
	const { t } = useTranslation("accounts");
	const { people, query, me, now, previous, next } = useLoaderData<typeof loader>();
	return (
		<AdminLayout current="people" title={t("admin.people")} lead={t("admin.peopleLead")}>
			<Form role="search" className="mb-6 flex max-w-xl items-end gap-2.5">
				<TextField
					label={t("admin.search")}
					labelHidden
					placeholder={t("admin.search")}
					name="q"
					type="search"
					defaultValue={query}
					maxLength={100}
					className="flex-1"
				/>
				<Button className="min-h-11">{t("admin.find")}</Button>
			</Form>
			{people.length === 0 ? (
				<EmptyState title={t("admin.nobody")}>{t("admin.nobodyText")}</EmptyState>
			) : (
				<PeopleTable people={people} me={me} now={now} />
			)}
			<PageLinks of={{ previous, next }} />
		</AdminLayout>
	);
}
