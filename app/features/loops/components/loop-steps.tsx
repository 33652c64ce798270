import { Link } from "@remix-run/react";
import { PersonLink } from "#app/features/accounts/index.ts";
import { formatShortDate } from "#app/i18n/format.ts";
import type { Translate } from "#app/i18n/keys.ts";
import type { Locale } from "#app/kernel/locale.ts";
import { slugId } from "#app/kernel/slug.ts";
import { Picture } from "#app/ui/picture.tsx";
import type { TimelineStep } from "#app/ui/timeline.tsx";
import type { Loop, LoopAnswer } from "../queries/loop.server.ts";
import { VersionFindings } from "./version-findings.tsx";

interface Words {
	t: Translate<["loops"]>;
	locale: Locale;
	now: string;
}

type LoopIdea = Loop["ideas"][number];
type LoopVersion = LoopAnswer["versions"][number];

/** Somebody said it, in their own words, and others joined. */
export function saidStep(
	{ at, idea }: { at: Date; idea: LoopIdea },
	{ t, locale, now }: Words,
): TimelineStep {
	return {
		key: `idea-${idea.id}`,
		tone: "want",
		meta: dateText(locale, at, now),
		title: t("step.said"),
		children: (
			<>
				<p>
					<PersonLink person={idea.author} face="xs" className="text-ink" />
				</p>
				<blockquote className="text-base text-ink" lang={idea.language}>
					{t("quoted", { text: idea.opening || idea.title })}
				</blockquote>
				{idea.early > 1 && <p>{t("step.early", { count: idea.early })}</p>}
			</>
		),
	};
}

/** A maker answered; what people found stands under the picture. */
export function versionStep(
	{ at, projectId, version }: { at: Date; projectId: number; version: LoopVersion },
	loop: Loop,
	{ t, locale, now }: Words,
): TimelineStep {
	const answer = loop.answers.find(({ project }) => project.id === projectId);
	const project = answer?.project;
	const number = `v${version.major}.${version.minor}`;
	const path = `${project ? projectPath(project) : ""}/versions/${version.major}.${version.minor}`;
	return {
		key: `version-${version.id}`,
		tone: toneOf(version),
		meta: (
			<>
				{dateText(locale, at, now)}
				{t("dot")}
				<span className="tabular">{number}</span> {t(`kind.${version.kind}`)}
			</>
		),
		title: (
			<Link to={path} className="hover:underline" lang={project?.language}>
				{version.title || project?.title}
			</Link>
		),
		children: (
			<>
				{version.picture && (
					<Link to={path} tabIndex={-1} aria-hidden className="block">
						<Picture picture={version.picture} sizes="(min-width: 64rem) 14rem, 90vw" />
					</Link>
				)}
				{project?.makers[0] && (
					<p>
						<PersonLink person={project.makers[0]} face="xs" className="text-ink" />
					</p>
				)}
				<VersionFindings version={version} loop={loop} />
			</>
		),
	};
}

/** Those who asked say that it is solved. */
export function solvedStep({ at }: { at: Date }, loop: Loop, { t, locale, now }: Words): TimelineStep {
	const rounds = loop.answers.flatMap(({ versions }) => versions).flatMap(({ rounds }) => rounds);
	const last = rounds.filter(({ state }) => state === "closed").at(-1);
	return {
		key: "solved",
		tone: "jade",
		echo: true,
		meta: dateText(locale, at, now),
		title: t("step.solved"),
		children: (
			<>
				{last && <p>{t("step.judged", { count: last.responseCount })}</p>}
				{loop.figures.makes > 0 && <p>{t("step.makes", { count: loop.figures.makes })}</p>}
			</>
		),
	};
}

/** What the loop is waiting for; null when it is closed. */
export function aheadStep(loop: Loop, { t, locale, now }: Words): TimelineStep | null {
	if (loop.solvedAt) return null;
	const versions = loop.answers.flatMap((answer) => answer.versions);
	const open = versions.flatMap(({ rounds }) => rounds).find(({ state }) => state === "open");
	const step = { key: "ahead", tone: "slate" as const, ahead: true };
	if (open) {
		return {
			...step,
			meta: t("step.until", { date: formatShortDate(locale, open.closesAt, now) }),
			title: (
				<Link to={`/rounds/${open.id}`} className="hover:underline">
					{t("step.trying")}
				</Link>
			),
			children: <p>{t("step.tryingText")}</p>,
		};
	}
	const next = loop.answers.length === 0 ? "maker" : versions.length === 0 ? "first" : "next";
	return {
		...step,
		meta: t("step.ahead"),
		title: t(`step.${next}`),
		children: <p>{t(`step.${next}Text`)}</p>,
	};
}

export function projectPath(project: { id: number; slug: string }): string {
	return `/projects/${slugId(project)}`;
}

function toneOf({ changes, rounds }: LoopVersion): TimelineStep["tone"] {
	if (changes.some(({ change }) => change === "lost")) return "amber";
	if (changes.length > 0) return "jade";
	return rounds.length > 0 ? "amber" : "want";
}

function dateText(locale: Locale, at: Date, now: string): string {
	return formatShortDate(locale, at, now);
}
