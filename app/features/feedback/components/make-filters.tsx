import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/choice-field.tsx";
import type { MakeOutcome } from "../rules/makes.ts";

/** Which makes of a version are wanted. */
export interface MakeFilter {
	outcome: MakeOutcome | null;
	claim: number | null;
	material: string | null;
}

/** A filter as the search part of an address; empty for all makes. */
export function searchOf(filter: MakeFilter): string {
	const wanted = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
	return wanted.length > 0 ? `?${new URLSearchParams(wanted)}` : "";
}

interface MakeFiltersProps {
	filter: MakeFilter;
	claims: { id: number; criterion: string }[];
	materials: string[];
}

/** By what the pictures show and by material, beside the outcome; a form that works without JavaScript. */
export function MakeFilters({ filter, claims, materials }: MakeFiltersProps) {
	const { t } = useTranslation("feedback");
	if (claims.length === 0 && materials.length === 0) return null;
	return (
		<Form key={searchOf(filter)} method="get" className="flex flex-wrap items-end gap-3">
			{filter.outcome && <input type="hidden" name="outcome" value={filter.outcome} />}
			{claims.length > 0 && (
				<SelectField
					label={t("make.showingClaim")}
					name="claim"
					defaultValue={filter.claim ?? ""}
					className="w-full sm:w-72"
				>
					<option value="">{t("make.anyClaim")}</option>
					{claims.map(({ id, criterion }) => (
						<option key={id} value={id}>
							{criterion}
						</option>
					))}
				</SelectField>
			)}
			{materials.length > 0 && (
				<SelectField
					label={t("make.materialOf")}
					name="material"
					defaultValue={materials.find((one) => one.toLowerCase() === filter.material?.toLowerCase()) ?? ""}
					className="w-44"
				>
					<option value="">{t("make.anyMaterial")}</option>
					{materials.map((one) => (
						<option key={one}>{one}</option>
					))}
				</SelectField>
			)}
			<Button className="min-h-11">{t("make.filterMore")}</Button>
		</Form>
	);
}
