import { NavLink } from "@remix-run/react";
import { Boxes, House, Lightbulb, LogIn, type LucideIcon, UserRound, Wrench } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { PersonItems } from "./person-menu.tsx";
import type { ShellViewer } from "./viewer.ts";

/** The navigation of a phone, where a thumb reaches it. Links and a `<details>`: needs no JavaScript. */
export function BottomBar({ viewer }: { viewer: ShellViewer | null }) {
	const { t } = useTranslation("shell");
	return (
		<nav
			aria-label={t("nav.label")}
			data-shell=""
			className="sticky bottom-0 z-20 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] lg:hidden"
		>
			<ul className="grid auto-cols-fr grid-flow-col">
				<Item to="/" end icon={House} label={t("nav.home")} />
				<Item to="/ideas" icon={Lightbulb} label={t("nav.ideas")} />
				<Item to="/projects" icon={Boxes} label={t("nav.projects")} />
				{viewer ? (
					<>
						<Item to="/studio" icon={Wrench} label={t("nav.studio")} />
						<MeItem viewer={viewer} />
					</>
				) : (
					<Item to="/sign-in" icon={LogIn} label={t("signIn")} />
				)}
			</ul>
		</nav>
	);
}

function Item({
	to,
	end,
	icon: Icon,
	label,
}: {
	to: string;
	end?: boolean;
	icon: LucideIcon;
	label: string;
}) {
	return (
		<li>
			<NavLink to={to} end={end} className={itemClass}>
				<Icon aria-hidden className="size-5" strokeWidth={1.75} />
				{label}
			</NavLink>
		</li>
	);
}

function MeItem({ viewer }: { viewer: ShellViewer }) {
	const { t } = useTranslation("shell");
	return (
		<li>
			<details className="relative">
				<summary className={itemClass}>
					<UserRound aria-hidden className="size-5" strokeWidth={1.75} />
					{t("nav.me")}
				</summary>
				<div className="absolute end-2 bottom-full mb-2 w-56 rounded-md border border-line bg-card p-1.5 shadow-lift">
					<PersonItems viewer={viewer} />
				</div>
			</details>
		</li>
	);
}

const itemClass =
	"flex h-14 cursor-pointer flex-col items-center justify-center gap-0.5 text-xs text-soft aria-[current=page]:font-medium aria-[current=page]:text-want";
