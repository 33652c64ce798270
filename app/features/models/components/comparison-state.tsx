import { Link, useLocation } from "@remix-run/react";
import { useErrorText } from "#app/i18n/error-text.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { FieldErrors } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { refusalsIn } from "#app/ui/refusals.ts";
import type { ComparedModels } from "../queries/compared.server.ts";
import { DifferenceFigures } from "./difference-figures.tsx";
import { useComparison } from "./use-comparison.ts";

interface ComparisonStateProps {
	comparison: NonNullable<ComparedModels["comparison"]>;
	labels: { before: string; after: string };
}

/** What is known of a comparison: its figures, how far it is, or why there are none and the way to ask again. */
export function ComparisonState({ comparison, labels }: ComparisonStateProps) {
	const { t } = useTranslation("models");
	const read = useErrorText("models");
	const { want, progress, isRunning } = useComparison(comparison);
	const { state, difference, reason, path } = comparison;
	const again = (label: string) => <WantForm path={path} want={want} label={label} />;
	if (difference) return <DifferenceFigures difference={difference} labels={labels} />;
	if (state === "failed")
		return (
			<Notice tone="amber" action={again(t("comparison.again"))}>
				{read(reason ?? "models:comparison.broke")}
			</Notice>
		);
	if (state === "cancelled")
		return <Notice action={again(t("comparison.again"))}>{t("comparison.cancelled")}</Notice>;
	if (state === "none")
		return (
			<div className="space-y-3">
				<p className="max-w-text text-sm text-soft">{t("comparison.notYet")}</p>
				{again(t("comparison.start"))}
			</div>
		);
	return <UnderWay progress={progress} isRunning={isRunning} />;
}

function UnderWay({ progress, isRunning }: { progress: number; isRunning: boolean }) {
	const { t } = useTranslation("models");
	const label = isRunning ? t("comparison.running") : t("comparison.waiting");
	return (
		<div className="max-w-md space-y-2 text-sm" aria-live="polite">
			<p>{label}</p>
			<progress
				aria-label={label}
				max={100}
				value={isRunning ? progress : undefined}
				className="block h-2 w-full accent-ink"
			/>
			<LookAgain />
		</div>
	);
}

/** Where no JavaScript looks by itself: the same page, once more. */
export function LookAgain() {
	const { t } = useTranslation("models");
	const { pathname, search } = useLocation();
	return (
		<noscript>
			<Link to={`${pathname}${search}#models`} className="link">
				{t("comparison.lookAgain")}
			</Link>
		</noscript>
	);
}

interface WantFormProps {
	path: string;
	want: ReturnType<typeof useComparison>["want"];
	label: string;
}

function WantForm({ path, want, label }: WantFormProps) {
	const { pathname, search } = useLocation();
	return (
		<want.Form method="post" action={`${path}/want`} className="flex flex-wrap items-center gap-2.5">
			<input type="hidden" name="back" value={`${pathname}${search}#models`} />
			<Button size="sm" pending={want.state !== "idle"}>
				{label}
			</Button>
			<FieldErrors id="want-comparison-error" errors={refusalsIn(want.data)} />
		</want.Form>
	);
}
