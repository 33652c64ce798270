import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { Role, Standing } from "#app/kernel/actor.ts";
import { StateBadge } from "#app/ui/chip.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { Table } from "#app/ui/table.tsx";

interface PersonRow {
	id: number;
	handle: string;
	displayName: string;
	email: string;
	verified: boolean;
	role: Role;
	standing: Standing;
	suspended: boolean;
	isDemo: boolean;
	createdAt: string;
}

/** Everybody with their role, which leads to where it is changed. */
export function PeopleTable({ people, me, now }: { people: PersonRow[]; me: number; now: string }) {
	const { t } = useTranslation("accounts");
	return (
		<Table label={t("admin.people")}>
			<thead>
				<tr>
					<th scope="col">{t("admin.person")}</th>
					<th scope="col" className="max-sm:hidden">
						{t("admin.standing")}
					</th>
					<th scope="col" className="max-sm:hidden">
						{t("admin.joined")}
					</th>
					<th scope="col">{t("admin.role")}</th>
				</tr>
			</thead>
			<tbody>
				{people.map((person) => (
					<tr key={person.id}>
						<th scope="row" className="min-w-56 font-normal">
							<Link to={`/people/${person.handle}`} className="font-medium hover:underline">
								<bdi>{person.displayName}</bdi>
							</Link>{" "}
							<span className="text-soft">@{person.handle}</span>
							<span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-soft">
								{person.email}
								{person.isDemo && <StateBadge tone="slate">{t("admin.demo")}</StateBadge>}
								{!person.verified && !person.isDemo && (
									<StateBadge tone="amber">{t("admin.unverified")}</StateBadge>
								)}
								{person.suspended && <StateBadge tone="want">{t("admin.suspended")}</StateBadge>}
							</span>
						</th>
						<td className="whitespace-nowrap max-sm:hidden">{t(`standing.${person.standing}`)}</td>
						<td className="whitespace-nowrap max-sm:hidden">
							<RelativeTime at={person.createdAt} now={now} look="date" />
						</td>
						<td>{person.id === me ? t(`role.${person.role}`) : <RoleLink person={person} />}</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}

/** Leads to where roles are given: each change has its reason in the public log. */
function RoleLink({ person }: { person: PersonRow }) {
	const { t } = useTranslation("accounts");
	return (
		<Link
			to={`/moderation/things/user:${person.id}/role`}
			aria-label={t("admin.roleOf", { name: person.displayName, role: t(`role.${person.role}`) })}
			className="inline-flex min-h-6 items-center underline underline-offset-4"
		>
			{t(`role.${person.role}`)}
		</Link>
	);
}
