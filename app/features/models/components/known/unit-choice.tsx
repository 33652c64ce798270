import { useFetcher } from "@remix-run/react";
import { useId } from "react";
import { useErrorText } from "#app/i18n/error-text.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { FieldErrors } from "#app/ui/field.tsx";
import { refusalsIn } from "#app/ui/refusals.ts";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import type { ModelView } from "../../queries.server.ts";
import { lengthIn } from "../../rules/judgement.ts";
import { type LengthUnit, lengthUnits } from "../../rules/reading.ts";
import { formatLength } from "../quantities.ts";

type Choosable = Pick<ModelView, "publicId" | "state" | "unit" | "unitFrom" | "facts">;

/** A longer one than this tells by the unit's name alone that it isn't meant. */
const largestSaid = 2000;

function formId(publicId: string): string {
	return `unit-${publicId}`;
}

/**
 * The form of a `UnitChoice`, which may stand inside another form: forms don't nest, so this one stands outside of it.
 */
export function UnitForm({ publicId, back }: { publicId: string; back: string }) {
	const press = useFetcher({ key: formId(publicId) });
	const hydrated = useHydrated();
	return (
		<press.Form method="post" action={`/models/${publicId}/unit`} id={formId(publicId)} hidden>
			<input type="hidden" name="back" value={back} />
			{hydrated && <input type="hidden" name="stay" value="1" />}
		</press.Form>
	);
}

/**
 * In which unit a file was drawn whose format doesn't say: a press each, with the size that follows from it. Its form is
 * a `UnitForm` on the same page.
 */
export function UnitChoice({ model }: { model: Choosable }) {
	const { t } = useTranslation("models");
	const read = useErrorText("models", "media");
	const press = useFetcher({ key: formId(model.publicId) });
	const pending = press.state === "idle" ? null : press.formData?.get("unit");
	const refusals = refusalsIn(press.data);
	const id = useId();
	return (
		<fieldset className="min-w-0">
			<legend className="font-medium">
				{model.unitFrom === "maker" ? t("known.unitChosen") : t("known.unitAsked")}
			</legend>
			<div className="mt-2 flex flex-wrap gap-2">
				{lengthUnits.map((unit) => (
					<UnitButton key={unit} {...{ model, unit }} pending={pending === unit} />
				))}
			</div>
			<FieldErrors id={id} errors={refusals.map(read)} />
		</fieldset>
	);
}

function UnitButton({ model, unit, pending }: { model: Choosable; unit: LengthUnit; pending: boolean }) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	// While it is read anew its facts are still those of the unit before.
	const facts = model.state === "ready" ? model.facts : null;
	const chosen = model.unitFrom === "maker" && unit === model.unit;
	const length = facts && lengthIn(Math.max(...facts.whole.size), model.unit, unit);
	const said = length !== null && length <= largestSaid && formatLength(locale, length, length < 10 ? 1 : 0);
	return (
		<button
			type="submit"
			form={formId(model.publicId)}
			name="unit"
			value={unit}
			aria-pressed={chosen}
			aria-busy={pending || undefined}
			className={classNames(
				"inline-flex min-h-10 cursor-pointer items-baseline gap-1.5 rounded-full border px-4 py-2 aria-busy:opacity-60",
				chosen ? "border-ink bg-ink text-paper" : "border-edge bg-card hover:border-ink",
			)}
		>
			{t(`unit.${unit}`)}
			{said && <span className={classNames("tabular text-xs", !chosen && "text-soft")}>{said}</span>}
		</button>
	);
}
