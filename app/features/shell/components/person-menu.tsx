import { ChevronDown, LogOut, Scale, Settings, UserRound, Wrench } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Avatar } from "#app/ui/avatar.tsx";
import { Menu, MenuButton, MenuLine, MenuLink } from "#app/ui/menu.tsx";
import type { ShellViewer } from "./viewer.ts";

export function PersonMenu({ viewer }: { viewer: ShellViewer }) {
	const { t } = useTranslation("shell");
	return (
		<Menu
			label={t("person.label")}
			buttonClassName="flex items-center gap-1 p-1 text-soft hover:bg-sunk hover:text-ink"
			button={
				<>
					<Avatar name={viewer.name} picture={viewer.avatar} className="size-8" />
					<ChevronDown aria-hidden className="size-4" />
				</>
			}
		>
			<PersonItems viewer={viewer} />
		</Menu>
	);
}

/** The same items in the header and in the bar at the foot of a phone. */
export function PersonItems({ viewer }: { viewer: ShellViewer }) {
	const { t } = useTranslation("shell");
	return (
		<>
			<MenuLink to={`/people/${viewer.handle}`}>
				<UserRound aria-hidden />
				<span className="min-w-0">
					<span className="block truncate font-medium">{viewer.name}</span>
					<span className="block truncate text-xs text-soft">@{viewer.handle}</span>
				</span>
			</MenuLink>
			<MenuLine />
			<MenuLink to="/studio">
				<Wrench aria-hidden />
				{t("nav.studio")}
			</MenuLink>
			{viewer.role !== "member" && (
				<MenuLink to="/moderation">
					<Scale aria-hidden />
					{t("nav.moderation")}
				</MenuLink>
			)}
			<MenuLink to="/settings">
				<Settings aria-hidden />
				{t("nav.settings")}
			</MenuLink>
			<MenuLine />
			<form method="post" action="/sign-out">
				<MenuButton>
					<LogOut aria-hidden />
					{t("signOut")}
				</MenuButton>
			</form>
		</>
	);
}
