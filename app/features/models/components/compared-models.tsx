import { Link, useLocation } from "@remix-run/react";
import { useErrorText } from "#app/i18n/error-text.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { PictureView } from "#app/ui/picture.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import type { ComparedModels as Compared, ComparedSide } from "../queries/compared.server.ts";
import { alignments } from "../rules/difference.ts";
import type { Paired } from "../rules/pairing.ts";
import { ComparedFacts } from "./compared-facts.tsx";
import { ComparisonState, LookAgain } from "./comparison-state.tsx";
import { useAwaited } from "./known/use-awaited.ts";
import { PairPanel } from "./pair/pair-panel.tsx";

interface ComparedModelsProps {
	models: Compared;
	/** What the two versions are called. */
	labels: { before: string; after: string };
	/** The drawn picture of a model, by the file's public id. */
	stillOf: (publicId: string) => PictureView | null;
}

/** The models of two versions: which stand against each other, and what differs between the chosen two. */
export function ComparedModels({ models, labels, stillOf }: ComparedModelsProps) {
	const { t } = useTranslation("models");
	const { pairs, chosen, comparison } = models;
	if (!chosen) return <p className="text-soft">{t("compared.none")}</p>;
	return (
		<div className="space-y-8">
			{pairs.length > 1 && <PairChoice models={models} />}
			{shownPair(chosen, { labels, stillOf }, comparison)}
			<div className="grid gap-x-14 gap-y-10 *:min-w-0 lg:grid-cols-2">
				<div className="space-y-4">
					{pairs.length === 1 && (
						<p className="font-medium wrap-anywhere">
							<PairName pair={chosen} />
						</p>
					)}
					<ComparedFacts
						before={chosen.before?.facts ?? null}
						after={chosen.after?.facts ?? null}
						labels={labels}
					/>
				</div>
				<div className="space-y-6">
					{comparison ? (
						<>
							{!comparison.difference?.identical && <AlignmentChoice models={models} />}
							<ComparisonState key={comparison.path} comparison={comparison} labels={labels} />
						</>
					) : (
						<NotCompared pair={chosen} labels={labels} />
					)}
				</div>
			</div>
		</div>
	);
}

/** Both models to look at, where both can be looked at. */
function shownPair(
	{ before, after }: Paired<ComparedSide>,
	{ labels, stillOf }: Pick<ComparedModelsProps, "labels" | "stillOf">,
	comparison: Compared["comparison"],
) {
	if (!before?.shape || !after?.shape) return null;
	const side = (
		{ publicId, name }: ComparedSide,
		shape: NonNullable<ComparedSide["shape"]>,
		label: string,
	) => ({
		...{ name, shape, label },
		still: stillOf(publicId),
	});
	return (
		<PairPanel
			key={`${before.shape.url} ${after.shape.url}`}
			before={side(before, before.shape, labels.before)}
			after={side(after, after.shape, labels.after)}
			comparison={comparison}
		/>
	);
}

interface NotComparedProps extends Pick<ComparedModelsProps, "labels"> {
	pair: Paired<ComparedSide>;
}

/** Why two models have no comparison. */
function NotCompared({ pair: { before, after }, labels }: NotComparedProps) {
	const { t } = useTranslation("models");
	const read = useErrorText("models", "media");
	if (!before) return <Notice tone="jade">{t("compared.added", { number: labels.after })}</Notice>;
	if (!after) return <Notice>{t("compared.removed", { number: labels.after })}</Notice>;
	const sides = [before, after];
	if (sides.some(({ state }) => state === "waiting")) return <StillRead />;
	const failed = sides.find(({ reason }) => reason);
	return (
		<Notice tone="amber">
			{failed?.reason
				? `${failed.name}: ${read(JSON.stringify([failed.reason, failed.reasonValues]))}`
				: t("compared.unread")}
		</Notice>
	);
}

/** One of two models is still being read: the page looks again by itself, and compares them once both have been. */
function StillRead() {
	const { t } = useTranslation("models");
	const hydrated = useHydrated();
	useAwaited();
	return (
		<Notice live action={<LookAgain />}>
			{t(hydrated ? "comparison.soon" : "comparison.notRead")}
		</Notice>
	);
}

function PairName({ pair: { before, after } }: { pair: Paired<ComparedSide> }) {
	const { t } = useTranslation("models");
	if (!before || !after) return <bdi>{(before ?? after)?.name}</bdi>;
	if (before.name === after.name) return <bdi>{after.name}</bdi>;
	return <>{t("compared.named", { before: before.name, after: after.name })}</>;
}

/** Every pair, to look at another one. */
function PairChoice({ models: { pairs, chosen } }: { models: Compared }) {
	const { t } = useTranslation("models");
	const to = useAddress();
	const isChosen = ({ before, after }: Paired<ComparedSide>) =>
		before?.publicId === chosen?.before?.publicId && after?.publicId === chosen?.after?.publicId;
	return (
		<nav aria-label={t("compared.choose")}>
			<ul className="flex flex-wrap gap-2 text-sm">
				{pairs.map((pair) => (
					<li key={`${pair.before?.publicId} ${pair.after?.publicId}`} className="min-w-0">
						<ChoiceLink
							to={to({ "model-before": pair.before?.publicId, "model-after": pair.after?.publicId })}
							current={isChosen(pair)}
						>
							<PairName pair={pair} />
						</ChoiceLink>
					</li>
				))}
			</ul>
		</nav>
	);
}

/** How the two are laid upon each other. */
function AlignmentChoice({ models }: { models: Compared }) {
	const { t } = useTranslation("models");
	const to = useAddress();
	return (
		<nav aria-label={t("alignment.label")} className="flex flex-wrap items-center gap-2 text-sm">
			<span className="text-soft">{t("alignment.label")}</span>
			{alignments.map((alignment) => (
				<ChoiceLink key={alignment} to={to({ align: alignment })} current={alignment === models.alignment}>
					{t(`alignment.${alignment}`)}
				</ChoiceLink>
			))}
		</nav>
	);
}

function ChoiceLink({ to, current, children }: { to: string; current: boolean; children: React.ReactNode }) {
	return (
		<Link
			to={to}
			replace
			preventScrollReset
			aria-current={current ? "true" : undefined}
			className={classNames(
				"inline-block rounded-full border px-3 py-1 wrap-anywhere",
				current ? "border-ink font-medium" : "border-line text-soft hover:border-edge",
			)}
		>
			{children}
		</Link>
	);
}

/** This page's address with some of its parameters changed; what is undefined goes. */
function useAddress() {
	const { search } = useLocation();
	return (changes: Record<string, string | undefined>) => {
		const asked = new URLSearchParams(search);
		for (const [name, value] of Object.entries(changes)) {
			if (value === undefined) asked.delete(name);
			else asked.set(name, value);
		}
		return `?${asked}#models`;
	};
}
