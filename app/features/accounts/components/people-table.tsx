import { Form, Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { Role, Standing } from "#app/kernel/actor.ts";
import { Button } from "#app/ui/button.tsx";
import { StateBadge } from "#app/ui/chip.tsx";
import { controlClass } from "#app/ui/field.tsx";
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

/** Everybody with their role, which is changed in place. */
export function PeopleTable({ people, me, now }: { people: PersonRow[]; me: number; now: string }) {
	const { t } = useTranslation("accounts");
	return (
		<Table label={t("admin.people")}>
			<thead>
				<tr>
					<th scope="col">{t("admin.person")}</th>
					<th scope="col">{t("admin.standing")}</th>
					<th scope="col">{t("admin.joined")}</th>
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
						<td className="whitespace-nowrap">{t(`standing.${person.standing}`)}</td>
						<td className="whitespace-nowrap">
							<RelativeTime at={person.createdAt} now={now} look="date" />
						</td>
						<td>{person.id === me ? t(`role.${person.role}`) : <RoleForm person={person} />}</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}

function RoleForm({ person }: { person: PersonRow }) {
	const { t } = useTranslation("accounts");
	const roles: Role[] = ["member", "moderator", "administrator"];
	return (
		<Form method="post" action={`/admin/people/${person.id}/role`} className="flex items-center gap-2">
			<select
				name="role"
				key={person.role}
				defaultValue={person.role}
				aria-label={t("admin.roleOf", { name: person.displayName })}
				className={`${controlClass} h-9 w-auto`}
			>
				{roles.map((role) => (
					<option key={role} value={role}>
						{t(`role.${role}`)}
					</option>
				))}
			</select>
			<Button size="sm">{t("admin.change")}</Button>
		</Form>
	);
}
