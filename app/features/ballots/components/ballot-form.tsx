import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { problemsOf } from "#app/ui/form-problems.ts";
import { FormSummary } from "#app/ui/form-summary.tsx";
import type { BallotPage } from "../queries/ballot-page.server.ts";
import { OptionText } from "./option-text.tsx";
import { RankedOptions } from "./ranked-options.tsx";

interface BallotFormProps {
	page: Pick<BallotPage, "ballot" | "options" | "own">;
	lastResult: SubmissionResult<string[]> | null | undefined;
}

/** One's paper: boxes to tick, or places to give; again and again until the close. */
export function BallotForm({ page: { ballot, options, own }, lastResult }: BallotFormProps) {
	const { t } = useTranslation("ballots");
	const sending = useNavigation().state === "submitting";
	const [form] = useForm<Record<string, string>, string[]>({ id: "ballot", lastResult: lastResult ?? null });
	return (
		<Form method="post" id={form.id} className="space-y-6">
			<FormSummary problems={problemsOf(form)} answer={lastResult} />
			{ballot.method === "ranked" ? (
				<RankedOptions options={options} own={own ?? []} />
			) : (
				<fieldset id={`${form.id}-choices`} tabIndex={-1}>
					<legend className="mb-3 text-sm text-soft">{t("cast.approval")}</legend>
					<ul className="grid gap-4 sm:grid-cols-2">
						{options.map((option) => (
							<li key={option.id}>
								<label className="flex h-full cursor-pointer flex-col overflow-hidden rounded-lg border border-edge bg-card has-checked:border-want has-checked:outline-1 has-checked:outline-want has-focus-visible:outline-2 has-focus-visible:outline-offset-2">
									<OptionText option={option}>
										<input
											type="checkbox"
											name="choices"
											value={option.id}
											defaultChecked={own?.includes(option.id)}
											className="mt-[0.2em] size-5 shrink-0"
										/>
									</OptionText>
								</label>
							</li>
						))}
					</ul>
				</fieldset>
			)}
			<div className="flex flex-wrap items-center gap-4">
				<Button tone="want" size="lg" pending={sending}>
					{t(own ? "cast.change" : "cast.send")}
				</Button>
				<p className="text-sm text-soft">{t("cast.changeable")}</p>
			</div>
		</Form>
	);
}
