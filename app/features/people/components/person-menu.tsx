import { Ban, CircleCheck, Flag, Scale, UserCog } from "lucide-react";
import type { ActType } from "#app/features/moderation/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Menu, MenuLine, MenuLink } from "#app/ui/menu.tsx";

const marks = { suspend: Ban, lift: CircleCheck, role: UserCog };

/** What staff can do about a person, and everybody's way to report them. */
export function PersonMenu({ personId, acts }: { personId: number; acts: ActType[] }) {
	const { t } = useTranslation("people");
	const thing = `/moderation/things/user:${personId}`;
	return (
		<Menu label={t("menu.label")}>
			{(["suspend", "lift", "role"] as const)
				.filter((act) => acts.includes(act))
				.map((act) => {
					const Mark = marks[act];
					return (
						<MenuLink key={act} to={`${thing}/${act}`}>
							<Mark aria-hidden />
							{t(`menu.${act}`)}
						</MenuLink>
					);
				})}
			<MenuLink to={thing}>
				<Scale aria-hidden />
				{t("menu.decisions")}
			</MenuLink>
			<MenuLine />
			<MenuLink to={`/reports/new?subject=user:${personId}`}>
				<Flag aria-hidden />
				{t("menu.report")}
			</MenuLink>
		</Menu>
	);
}
