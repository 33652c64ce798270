import { useTranslation } from "#app/i18n/use-translation.tsx";
import { StateBadge, type Tone } from "#app/ui/chip.tsx";
import type { VersionKind } from "../rules/kinds.ts";
import type { VersionState } from "../rules/version-lifecycle.ts";

/** How far along a version is; recalled and draft say so instead. */
export function KindBadge({ kind, state }: { kind: VersionKind; state?: VersionState }) {
	const { t } = useTranslation("projects");
	if (state === "recalled") return <StateBadge tone="slate">{t("state.recalled")}</StateBadge>;
	if (state === "draft") return <StateBadge tone="plain">{t("state.draft")}</StateBadge>;
	return <StateBadge tone={kindTone[kind]}>{t(`kind.${kind}`)}</StateBadge>;
}

/** The colour grows with the thing: wanted, being tried, there. */
export const kindTone = {
	concept: "want",
	prototype: "amber",
	candidate: "amber",
	release: "jade",
} as const satisfies Record<VersionKind, Tone>;
