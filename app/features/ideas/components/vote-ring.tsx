import { useFetcher, useLocation } from "@remix-run/react";
import { useErrorText } from "#app/i18n/error-text.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Ring, StillRing } from "#app/ui/ring.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";

interface VoteRingProps {
	idea: { id: number; path: string; title: string; voteCount: number; voted: boolean; votable: boolean };
	size?: "md" | "lg";
}

interface VoteAnswer {
	voted?: boolean;
	voteCount?: number;
	submission?: { error?: Record<string, string[] | null> | null };
}

/** The ring that says "I want this too": at once with JavaScript, by a plain form without. */
export function VoteRing({ idea, size = "md" }: VoteRingProps) {
	const { t } = useTranslation("ideas");
	const locale = useLocale();
	const read = useErrorText("ideas");
	const location = useLocation();
	const hydrated = useHydrated();
	const fetcher = useFetcher<VoteAnswer>({ key: `vote-${idea.id}` });
	const { voted, count } = standing(idea, fetcher);
	const face = { count: formatNumber(locale, count), label: t(voted ? "ring.mine" : "ring.want"), size };
	if (!idea.votable) return <StillRing {...face} pressed={voted} label={t("ring.wanted")} />;
	const error = Object.values(fetcher.data?.submission?.error ?? {}).flatMap((list) => list ?? [])[0];
	return (
		<fetcher.Form
			method="post"
			action={`${idea.path}/vote${voted ? "/withdraw" : ""}`}
			preventScrollReset
			className="relative w-max"
		>
			{!hydrated && (
				<input type="hidden" name="back" value={`${location.pathname}${location.search}#idea-${idea.id}`} />
			)}
			<Ring
				{...face}
				label={
					<>
						{face.label}
						<span className="sr-only"> {t("ring.about", { title: idea.title })}</span>
					</>
				}
				pressed={voted}
			/>
			{error && fetcher.state === "idle" && (
				<p
					role="alert"
					className="absolute start-0 top-full z-10 mt-2 w-48 rounded-md bg-want-wash px-3 py-2 text-xs text-want"
				>
					{read(error)}
				</p>
			)}
		</fetcher.Form>
	);
}

/** What the press will have done, while it is on its way; then what the server said; else what the page said. */
function standing(
	idea: VoteRingProps["idea"],
	fetcher: { formAction?: string; data?: VoteAnswer },
): { voted: boolean; count: number } {
	const answered = fetcher.data?.voted === undefined ? null : fetcher.data;
	const voted = answered?.voted ?? idea.voted;
	// The count that came is everybody's; one's own vote shows at once even while it waits for its account.
	const told = answered?.voteCount ?? idea.voteCount;
	const count = answered ? Math.max(told, idea.voteCount + Number(voted) - Number(idea.voted)) : told;
	if (!fetcher.formAction) return { voted, count: answered ? count : idea.voteCount };
	const wanting = !fetcher.formAction.includes("/withdraw");
	return { voted: wanting, count: count + Number(wanting) - Number(voted) };
}
