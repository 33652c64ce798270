import { Link } from "@remix-run/react";
import { Bell, Search } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { BrandMark } from "#app/ui/brand.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { NavigationLink } from "./navigation-link.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { SearchBox } from "./search-box.tsx";
import type { ShellViewer } from "./viewer.ts";

export function Header({ viewer, demo }: { viewer: ShellViewer | null; demo: boolean }) {
	const { t } = useTranslation("shell");
	return (
		<header data-shell="" className="relative z-20">
			<div className="page-width flex h-16 items-center gap-3 lg:gap-5">
				<Link to="/" className="flex items-center gap-2.5 rounded-sm text-lg font-bold whitespace-nowrap">
					<BrandMark className="size-7" />
					<span className={viewer ? "max-[24rem]:sr-only" : undefined}>{t("name")}</span>
				</Link>
				<nav aria-label={t("nav.label")} className="ms-2 hidden items-center gap-6 self-stretch lg:flex">
					<NavigationLink to="/" end>
						{t("nav.home")}
					</NavigationLink>
					<NavigationLink to="/ideas">{t("nav.ideas")}</NavigationLink>
					<NavigationLink to="/projects">{t("nav.projects")}</NavigationLink>
					{viewer && <NavigationLink to="/studio">{t("nav.studio")}</NavigationLink>}
				</nav>
				<div className="ms-auto flex items-center gap-1.5 lg:gap-2.5">
					<SearchBox className="hidden w-56 lg:block" shortcut />
					<details className="group lg:hidden">
						<summary className={iconClass} aria-label={t("search.label")}>
							<Search aria-hidden className="size-5" />
						</summary>
						<div className="absolute inset-x-0 top-full z-30 border-b border-line bg-paper px-5 pb-4">
							<SearchBox />
						</div>
					</details>
					{viewer ? (
						<>
							<BellLink unread={viewer.unread} />
							<div className="hidden lg:block">
								<PersonMenu viewer={viewer} />
							</div>
						</>
					) : (
						<Link
							to="/sign-in"
							className="hidden min-h-10 items-center rounded-full px-3 text-sm text-soft hover:text-ink lg:flex"
						>
							{t(demo ? "signInDemo" : "signIn")}
						</Link>
					)}
					<ButtonLink to="/ideas/new" tone="want">
						{t("say")}
					</ButtonLink>
				</div>
			</div>
		</header>
	);
}

function BellLink({ unread }: { unread: number }) {
	const { t } = useTranslation("shell");
	return (
		<Link to="/notifications" aria-label={t("notifications", { count: unread })} className={iconClass}>
			<Bell aria-hidden className="size-5" />
			{unread > 0 && (
				<span
					aria-hidden
					className="tabular absolute -end-0.5 top-0 min-w-4.5 rounded-full bg-want px-1 text-center text-xs leading-4.5 font-medium text-on-want"
				>
					{unread > 99 ? "99+" : unread}
				</span>
			)}
		</Link>
	);
}

const iconClass =
	"relative inline-flex size-10 cursor-pointer items-center justify-center rounded-full text-soft hover:bg-sunk hover:text-ink";
