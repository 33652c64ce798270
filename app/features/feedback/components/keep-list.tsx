import { PersonName } from "#app/features/accounts/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { VerdictMark, verdictColour } from "#app/ui/verdict-mark.tsx";
import type { keepableVerdicts } from "../queries/responses.server.ts";
import { markOf } from "./verdict-field.tsx";

interface KeepListProps {
	claims: { id: number; criterion: string }[];
	verdicts: Awaited<ReturnType<typeof keepableVerdicts>>;
}

/** Every "partly" and "not" with its reason; what stays ticked becomes a to-do of the next version. */
export function KeepList({ claims, verdicts }: KeepListProps) {
	const { t } = useTranslation("feedback");
	return (
		<fieldset className="space-y-7">
			<legend className="font-medium">{t("keep.title")}</legend>
			<p className="text-sm text-soft">{t("keep.hint")}</p>
			{claims.map((claim) => {
				const given = verdicts.filter(({ claimId }) => claimId === claim.id);
				if (given.length === 0) return null;
				return (
					<div key={claim.id}>
						<p className="mb-2 font-bold">{claim.criterion}</p>
						<ul className="space-y-1">
							{given.map((verdict) => (
								<li key={verdict.id}>
									<label className="flex cursor-pointer items-start gap-3 rounded-md px-2 py-1.5 hover:bg-sunk">
										<input
											type="checkbox"
											name="kept"
											value={verdict.id}
											defaultChecked
											className="mt-[0.3em] size-5 shrink-0"
										/>
										<span className={`pt-[0.35em] ${verdictColour[markOf(verdict.choice)]}`}>
											<VerdictMark verdict={markOf(verdict.choice)} />
										</span>
										<span className="min-w-0 flex-1">
											{verdict.reason}
											<span className="block text-sm text-soft">
												<PersonName person={verdict.author} />
											</span>
										</span>
									</label>
								</li>
							))}
						</ul>
					</div>
				);
			})}
		</fieldset>
	);
}
