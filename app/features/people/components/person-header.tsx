import { Link2, Pencil, ShieldCheck } from "lucide-react";
import { type PersonCard, PersonFace } from "#app/features/accounts/index.ts";
import type { ActType } from "#app/features/moderation/index.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Figure, Figures } from "#app/ui/card.tsx";
import { StateBadge } from "#app/ui/chip.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { PersonMenu } from "./person-menu.tsx";

interface PersonHeaderProps {
	person: PersonCard;
	links: { label: string; url: string }[];
	bioHtml: string;
	figures: { ideas: number; comments: number; makes: number; responses: number };
	joinedAt: string;
	now: string;
	mine: boolean;
	/** What the viewer may do about them, as staff. */
	acts: ActType[];
}

/** Who this is, in their own words, and how much of theirs is here. */
export function PersonHeader(props: PersonHeaderProps) {
	const { person, links, bioHtml, figures, joinedAt, now, mine, acts } = props;
	const { t } = useTranslation(["people", "accounts"]);
	const locale = useLocale();
	return (
		<header className="grid gap-x-9 gap-y-5 sm:grid-cols-[auto_minmax(0,1fr)]">
			<PersonFace person={person} size="xl" />
			<div className="min-w-0">
				<div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
					<div className="min-w-0">
						<h1 className="text-2xl">
							<bdi>{person.displayName}</bdi>
						</h1>
						<p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-soft">
							<span>@{person.handle}</span>
							{person.role !== "member" && (
								<StateBadge tone="slate">
									<ShieldCheck aria-hidden />
									{t(`accounts:role.${person.role}`)}
								</StateBadge>
							)}
							<StateBadge tone={person.standing === "trusted" ? "jade" : "plain"}>
								{t(`accounts:standing.${person.standing}`)}
							</StateBadge>
							<span>
								{t("people:joined")} <RelativeTime at={joinedAt} now={now} look="date" />
							</span>
						</p>
					</div>
					{mine && (
						<ButtonLink to="/settings/profile" size="sm">
							<Pencil aria-hidden />
							{t("people:edit")}
						</ButtonLink>
					)}
					{acts.length > 0 && <PersonMenu personId={person.id} acts={acts} />}
				</div>
				{bioHtml && <Prose html={bioHtml} className="mt-5 max-w-text" />}
				{links.length > 0 && (
					<ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1.5 text-sm">
						{links.map((link) => (
							<li key={link.url}>
								<a
									href={link.url}
									rel="me nofollow ugc noopener noreferrer"
									className="link inline-flex items-center gap-1.5"
								>
									<Link2 aria-hidden className="size-4 text-soft" />
									<bdi>{link.label}</bdi>
								</a>
							</li>
						))}
					</ul>
				)}
				<div className="mt-6">
					<Figures>
						{(["ideas", "responses", "makes", "comments"] as const).map((name) => (
							<Figure
								key={name}
								value={formatNumber(locale, figures[name])}
								label={t(`people:figures.${name}`, { count: figures[name] })}
							/>
						))}
					</Figures>
				</div>
			</div>
		</header>
	);
}
