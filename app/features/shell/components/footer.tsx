import { Link, useLocation } from "@remix-run/react";
import { Monitor, Moon, Sun } from "lucide-react";
import type { ReactNode } from "react";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { BrandMark } from "#app/ui/brand.tsx";

export function Footer({ theme }: { theme: "light" | "dark" | "system" }) {
	const { t } = useTranslation("shell");
	const locale = useLocale();
	return (
		<footer data-shell="" className="mt-16 border-t border-line">
			<div className="page-width grid gap-8 py-10 text-sm text-soft sm:grid-cols-[1fr_auto]">
				<div className="max-w-sm space-y-3">
					<p className="flex items-center gap-2 font-bold text-ink">
						<BrandMark className="size-5" />
						{t("name")}
					</p>
					<p>{t("footer.about")}</p>
					<ul className="flex flex-wrap gap-x-4 gap-y-1">
						<FooterLink to="/moderation/log">{t("footer.log")}</FooterLink>
						<li>
							<a
								className="inline-block py-0.5 hover:text-ink hover:underline"
								href="https://www.gnu.org/licenses/agpl-3.0.html"
								rel="license noreferrer"
							>
								{t("footer.licence")}
							</a>
						</li>
					</ul>
				</div>
				<div className="flex flex-wrap items-start gap-x-6 gap-y-4 sm:flex-col sm:items-end">
					<Switch name="lang" label={t("language.label")}>
						<Choice name="lang" value="zh-CN" chosen={locale === "zh-CN"} lang="zh-CN">
							中文
						</Choice>
						<Choice name="lang" value="en" chosen={locale === "en"} lang="en">
							English
						</Choice>
					</Switch>
					<Switch name="theme" label={t("theme.label")}>
						<Choice name="theme" value="light" chosen={theme === "light"}>
							<Sun aria-hidden className="size-4" />
							{t("theme.light")}
						</Choice>
						<Choice name="theme" value="dark" chosen={theme === "dark"}>
							<Moon aria-hidden className="size-4" />
							{t("theme.dark")}
						</Choice>
						<Choice name="theme" value="system" chosen={theme === "system"}>
							<Monitor aria-hidden className="size-4" />
							{t("theme.system")}
						</Choice>
					</Switch>
				</div>
			</div>
		</footer>
	);
}

function FooterLink({ to, children }: { to: string; children: ReactNode }) {
	return (
		<li>
			<Link to={to} className="inline-block py-0.5 hover:text-ink hover:underline">
				{children}
			</Link>
		</li>
	);
}

/** A plain form: the whole page comes again in the new language or theme. */
function Switch({ label, children }: { name: string; label: string; children: ReactNode }) {
	const { pathname, search } = useLocation();
	return (
		<form method="post" action="/preferences">
			<input type="hidden" name="back" value={pathname + search} />
			<fieldset className="flex rounded-full border border-line p-0.5">
				<legend className="sr-only">{label}</legend>
				{children}
			</fieldset>
		</form>
	);
}

interface ChoiceProps {
	name: string;
	value: string;
	chosen: boolean;
	lang?: string;
	children: ReactNode;
}

function Choice({ name, value, chosen, lang, children }: ChoiceProps) {
	return (
		<button
			type="submit"
			name={name}
			value={value}
			lang={lang}
			aria-pressed={chosen}
			className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-full px-3 hover:text-ink aria-pressed:bg-sunk aria-pressed:font-medium aria-pressed:text-ink"
		>
			{children}
		</button>
	);
}
