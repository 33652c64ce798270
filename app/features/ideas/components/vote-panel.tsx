import { useFetcher } from "@remix-run/react";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup, SelectField } from "#app/ui/choice-field.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useKeptForm } from "#app/ui/use-form-answer.ts";
import type { IdeaView } from "../queries/idea-page.server.ts";
import { minorUnits } from "../rules/price-input.ts";
import { type Currency, currencies } from "../rules/prices.ts";
import { saidWish } from "./said-wish.ts";
import { VoteRing } from "./vote-ring.tsx";

/** The ring, large, and after the press what one would pay and which variant one means. */
export function VotePanel({ idea, member }: { idea: IdeaView; member: boolean }) {
	const { t } = useTranslation("ideas");
	const locale = useLocale();
	const voted = idea.vote !== null;
	const said = saidWish(idea, locale);
	const kept = useKeptForm({ pathname: `${idea.path}/vote/wish`, search: "" })?.initialValue;
	return (
		<section id="vote" aria-label={t("panel.label")} className="scroll-mt-24">
			<div className="flex items-center gap-6 ps-2 lg:ps-1.5">
				<VoteRing idea={{ ...idea, voted }} size="lg" />
				<p className="min-w-0 text-sm text-soft">
					{t(!idea.votable ? "panel.closed" : voted ? "panel.voted" : "panel.notYet")}
				</p>
			</div>
			{idea.votable && member && (
				<Disclosure
					summary={said ? t("panel.wishSaid", { said }) : t(voted ? "panel.wish" : "panel.wishFirst")}
					className="mt-5"
					open={Boolean(kept) || (voted && hasNoWish(idea))}
				>
					<WishForm idea={idea} kept={kept} />
				</Disclosure>
			)}
		</section>
	);
}

function WishForm({ idea, kept }: { idea: IdeaView; kept: Record<string, unknown> | null | undefined }) {
	const { t } = useTranslation("ideas");
	const locale = useLocale();
	const fetcher = useFetcher<{ submission?: { error?: Record<string, string[] | null> | null } }>();
	const { vote, segments } = idea;
	const currency = (vote?.currency ?? (locale === "zh-CN" ? "CNY" : "USD")) as Currency;
	const price = vote?.priceMinor ? String(vote.priceMinor / minorUnits(currency)) : "";
	const errors = Object.values(fetcher.data?.submission?.error ?? {}).flatMap((list) => list ?? []);
	return (
		<fetcher.Form method="post" action={`${idea.path}/vote/wish`} className="space-y-5">
			<fieldset>
				<legend className="font-medium">{t("wish.price")}</legend>
				<p className="text-sm text-soft">{t("wish.priceHint")}</p>
				<div className="mt-2 grid grid-cols-[minmax(0,1fr)_6.5rem] gap-2.5">
					<TextField
						name="price"
						inputMode="decimal"
						label={t("wish.price")}
						labelHidden
						maxLength={12}
						defaultValue={keptText(kept?.price) ?? price}
						errors={errors}
					/>
					<SelectField
						name="currency"
						label={t("wish.currency")}
						labelHidden
						defaultValue={keptText(kept?.currency) ?? currency}
					>
						{currencies.map((code) => (
							<option key={code}>{code}</option>
						))}
					</SelectField>
				</div>
			</fieldset>
			{segments.length > 0 && (
				<RadioGroup
					name="segment"
					label={t("wish.segment")}
					defaultValue={keptText(kept?.segment) ?? (vote?.segmentId ? String(vote.segmentId) : "none")}
					options={[
						{ value: "none", label: t("wish.noSegment") },
						...segments.map(({ id, name }) => ({ value: String(id), label: name })),
					]}
				/>
			)}
			<Button pending={fetcher.state !== "idle"}>{t("wish.save")}</Button>
		</fetcher.Form>
	);
}

function keptText(value: unknown): string | undefined {
	return typeof value === "string" ? value : undefined;
}

function hasNoWish({ vote }: IdeaView): boolean {
	return vote !== null && vote.priceMinor === null && vote.segmentId === null;
}
