import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { MakeSetting } from "../rules/make-settings.ts";

/** Lines to be filled in, one for each setting that is asked for. What stays empty is left out. */
export function useSettingsTemplate(asked: readonly MakeSetting[]): string {
	const { t } = useTranslation("feedback");
	return asked.map((one) => t("make.settingLine", { name: t(`make.setting.${one}`) })).join("\n");
}
