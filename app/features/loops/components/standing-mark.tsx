import type { Standing } from "#app/features/feedback/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { VerdictMark } from "#app/ui/verdict-mark.tsx";

/** Where a criterion stands now, in a shape, a colour and a word. */
export function StandingMark({ standing, narrow = false }: { standing: Standing; narrow?: boolean }) {
	const { t } = useTranslation("loops");
	const { mark, colour } = looks[standing];
	return (
		<span className={classNames("inline-flex items-center gap-2 whitespace-nowrap font-medium", colour)}>
			<VerdictMark verdict={mark} labelled={false} />
			<span className={narrow ? "max-sm:sr-only" : undefined}>{t(`standing.${standing}`)}</span>
		</span>
	);
}

const looks = {
	unanswered: { mark: "unknown", colour: "text-soft" },
	claimed: { mark: "not", colour: "text-slate" },
	confirmed: { mark: "solved", colour: "text-jade" },
	lost: { mark: "partly", colour: "text-amber" },
} as const;
