import { formatNumber } from "#app/i18n/format.ts";
import type { Translate } from "#app/i18n/keys.ts";
import type { Locale } from "#app/kernel/locale.ts";
import { type FieldId, type VersionField, versionFields } from "./rules/version-fields.ts";

/** A detail as people read it: a choice by its name, a number with its unit, the rest as it was written. */
export function fieldText(t: Translate<["projects"]>, locale: Locale, id: FieldId, value: string): string {
	const field: VersionField = versionFields[id];
	if (field.kind === "choice") {
		const option = field.options.find((one) => one === value);
		return option ? t(`fieldOption.${option}`) : value;
	}
	if (field.kind !== "number") return value;
	const space = field.unit === "%" ? "" : "\u00a0";
	return `${formatNumber(locale, Number(value))}${space}${field.unit}`;
}
