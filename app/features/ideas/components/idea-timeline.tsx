import { Link } from "@remix-run/react";
import { PersonName } from "#app/features/accounts/index.ts";
import type { Translate } from "#app/i18n/keys.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { IdeaView, TimelineEntry } from "../queries/idea-page.server.ts";
import { timelineSentence } from "./timeline-sentence.ts";

const shownAtOnce = 6;

/** Everything that happened to an idea, newest first, in words. */
export function IdeaTimeline({ idea, now }: { idea: IdeaView; now: string }) {
	const { t } = useTranslation("ideas");
	const early = idea.timeline.slice(shownAtOnce);
	return (
		<Section title={t("timeline.title")} size="small">
			<Entries entries={idea.timeline.slice(0, shownAtOnce)} now={now} />
			{early.length > 0 && (
				<Disclosure summary={t("timeline.more", { count: early.length })} className="mt-2">
					<Entries entries={early} now={now} />
				</Disclosure>
			)}
		</Section>
	);
}

function Entries({ entries, now }: { entries: TimelineEntry[]; now: string }) {
	const { t } = useTranslation("ideas");
	return (
		<ol className="space-y-3.5 text-sm">
			{entries.map((entry) => (
				<li key={entry.id} id={`event-${entry.id}`} className="relative ps-5">
					<span
						aria-hidden
						className={classNames("absolute start-0 top-1.5 size-2.5 rounded-full border-2", toneOf(entry))}
					/>
					<p className="leading-snug">
						{entry.actor && (
							<>
								<PersonName person={entry.actor} className="font-medium" />{" "}
							</>
						)}
						{sentence(t, entry)}
						{entry.project && (
							<>
								{" "}
								<Link to={entry.project.path} className="link">
									{entry.project.title}
									{entry.version && ` v${entry.version}`}
								</Link>
							</>
						)}
					</p>
					{entry.criterion && <p className="text-soft">“{entry.criterion}”</p>}
					<EntryReason entry={entry} />
					<RelativeTime at={entry.at} now={now} className="text-xs text-soft" />
				</li>
			))}
		</ol>
	);
}

function EntryReason({ entry }: { entry: TimelineEntry }) {
	const text = typeof entry.data.text === "string" ? entry.data.text : null;
	const words = text || (isFreeText(entry.kind) ? entry.reason : null);
	return words ? <p className="text-soft">{words}</p> : null;
}

/** Kinds whose reason is a person's own words, not a key. */
function isFreeText(kind: string): boolean {
	return ["merged", "absorbed", "moved", "tagged", "reopened"].includes(kind);
}

function sentence(t: Translate<["ideas"]>, entry: TimelineEntry): string {
	const title = typeof entry.data.title === "string" ? entry.data.title : "";
	return t(`timeline.${timelineSentence(entry.kind)}`, { title });
}

function toneOf({ kind, to }: TimelineEntry): string {
	if (kind === "resolved" || kind === "criterion_confirmed") return "border-jade bg-jade";
	if (kind === "regressed" || kind === "criterion_lost") return "border-amber bg-amber";
	if (to === "trying" || kind === "round_opened") return "border-amber";
	if (kind === "opened" || kind === "reopened") return "border-want";
	return "border-edge";
}
