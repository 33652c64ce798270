import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import type { ContentDifference } from "../queries/file-pair.server.ts";
import type { DiffLine, DiffRow, Hunk } from "../rules/line-difference.ts";

interface LineDiffProps {
	difference: Extract<ContentDifference, { kind: "text" }>;
	labels: { before: string; after: string };
	/** One under the other on every screen; otherwise side by side where there is room. */
	unified: boolean;
}

/** The lines in which two texts differ. What was taken away and what came is told by signs and elements, not by colour. */
export function LineDiff({ difference, labels, unified }: LineDiffProps) {
	const { t } = useTranslation("projects");
	const { hunks, added, removed, cut } = difference.lines;
	const both = difference.before !== null && difference.after !== null;
	return (
		<div className="space-y-5">
			<div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 text-sm">
				<p className="flex flex-wrap gap-x-4 text-soft">
					{difference.after && <span>{t("diff.added", { count: added })}</span>}
					{difference.before && <span>{t("diff.removed", { count: removed })}</span>}
				</p>
				{both && hunks.length > 0 && (
					<Link
						to={unified ? "?" : "?view=unified"}
						preventScrollReset
						className="link text-soft max-lg:hidden"
					>
						{t(unified ? "diff.sides" : "diff.unified")}
					</Link>
				)}
			</div>
			<TextNotes difference={difference} labels={labels} />
			{hunks.map((hunk) => (
				<HunkLines key={keyOf(hunk)} hunk={hunk} sides={both && !unified} />
			))}
			{cut && <p className="text-sm text-soft">{t(both ? "diff.cut" : "diff.cutText")}</p>}
		</div>
	);
}

/** What bytes can differ in besides lines: how they are written, how lines end. */
function TextNotes({ difference, labels }: Pick<LineDiffProps, "difference" | "labels">) {
	const { t } = useTranslation("projects");
	const { before, after, lines } = difference;
	if (!before || !after) return lines.hunks.length === 0 && <p>{t("diff.emptyText")}</p>;
	const none = t("diff.noEndings");
	const endings = { before: before.endings, after: after.endings };
	const word = (ending: typeof before.endings) =>
		ending === "mixed" ? t("diff.mixed") : ending === "none" ? none : ending;
	const notes = [
		before.encoding !== after.encoding &&
			t("diff.encoding", { before: before.encoding, after: after.encoding }),
		endings.before !== endings.after &&
			t("diff.endings", { before: word(endings.before), after: word(endings.after) }),
		before.endsWithNewline && !after.endsWithNewline && t("diff.noNewline", { number: labels.after }),
		!before.endsWithNewline && after.endsWithNewline && t("diff.noNewline", { number: labels.before }),
	].filter((note) => note !== false);
	const sameLines = lines.hunks.length === 0;
	if (notes.length === 0 && !sameLines) return null;
	return (
		<ul className="space-y-1">
			{sameLines && <li>{t("diff.sameLines")}</li>}
			{notes.map((note) => (
				<li key={note}>{note}</li>
			))}
		</ul>
	);
}

function HunkLines({ hunk, sides }: { hunk: Hunk; sides: boolean }) {
	return (
		<div
			dir="ltr"
			className="overflow-hidden rounded-md border border-line bg-card py-1 font-mono text-xs leading-relaxed"
		>
			{hunk.rows.map((row) => (
				<Row key={`${row.before?.number}-${row.after?.number}`} row={row} sides={sides} />
			))}
		</div>
	);
}

/** Four columns side by side; below that two numbers and the text, the earlier line above the later one. */
function Row({ row: { same, before, after }, sides }: { row: DiffRow; sides: boolean }) {
	const { t } = useTranslation("projects");
	return (
		<div
			className={classNames(
				"grid grid-cols-[2.75rem_2.75rem_minmax(0,1fr)]",
				sides && "lg:grid-cols-[3rem_minmax(0,1fr)_3rem_minmax(0,1fr)]",
			)}
		>
			{before && (
				<>
					<LineNumber value={before.number} className="col-start-1" />
					{same ? (
						<LineText
							line={before}
							className={classNames("hidden", sides && "lg:col-start-2 lg:block")}
							hidden
						/>
					) : (
						<del className={classNames(removedClass, sides && "lg:col-start-2")}>
							<Sign sign="−" word={t("diff.removedLine")} />
							<Parts line={before} />
						</del>
					)}
				</>
			)}
			{after && (
				<>
					<LineNumber value={after.number} className={classNames("col-start-2", sides && "lg:col-start-3")} />
					{same ? (
						<LineText line={after} className={classNames("col-start-3", sides && "lg:col-start-4")} />
					) : (
						<ins className={classNames(addedClass, sides && "lg:col-start-4")}>
							<Sign sign="+" word={t("diff.addedLine")} />
							<Parts line={after} />
						</ins>
					)}
				</>
			)}
		</div>
	);
}

const textClass = "ps-6 pe-3 whitespace-pre-wrap wrap-anywhere";
const changedClass = `relative col-start-3 no-underline ${textClass}`;
const removedClass = `${changedClass} bg-want-wash`;
const addedClass = `${changedClass} bg-jade-wash`;

function LineNumber({ value, className }: { value: number; className: string }) {
	return (
		<span className={classNames("tabular px-1.5 text-end text-soft select-none", className)}>{value}</span>
	);
}

/** A line that stayed; `hidden` from ears where it stands a second time. */
function LineText({ line, className, hidden }: { line: DiffLine; className: string; hidden?: boolean }) {
	return (
		<span aria-hidden={hidden} className={classNames(textClass, className)}>
			<Parts line={line} />
		</span>
	);
}

function Sign({ sign, word }: { sign: string; word: string }) {
	return (
		<>
			<span aria-hidden className="absolute start-2 font-bold select-none">
				{sign}
			</span>
			<span className="sr-only">{word} </span>
		</>
	);
}

function Parts({ line }: { line: DiffLine }) {
	const { t } = useTranslation("projects");
	return (
		<>
			{line.begun && <span className="text-soft">{t("diff.lineBegun")} </span>}
			{line.parts.map((part, at) =>
				part.changed ? (
					<span
						// biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never change.
						key={at}
						className="font-bold underline decoration-2 underline-offset-2"
					>
						{part.text}
					</span>
				) : (
					part.text
				),
			)}
			{line.cut && <span className="text-soft"> {t("diff.lineCut")}</span>}
			{/* An empty line is as tall as any other. */}
			{line.parts.length === 0 && "\u200b"}
		</>
	);
}

function keyOf({ rows: [row] }: Hunk): string {
	return `${row?.before?.number}-${row?.after?.number}`;
}
