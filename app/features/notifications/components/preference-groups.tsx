import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Checkbox } from "#app/ui/choice-field.tsx";
import { alwaysTold, type KindGroup, kindGroups, type NotificationKind } from "../rules/kinds.ts";

/** A switch for each kind, group by group; what always reaches a person says so instead. */
export function PreferenceGroups({ chosen }: { chosen: NotificationKind[] }) {
	const { t } = useTranslation("notifications");
	return Object.entries(kindGroups).map(([group, kinds]) => (
		<fieldset key={group}>
			<legend className="mb-2 font-bold">{t(`settings.group.${group as KindGroup}`)}</legend>
			{kinds.map((kind) =>
				alwaysTold.includes(kind) ? (
					<p key={kind} className="text-sm text-soft">
						{t(`settings.kind.${kind}`)}
					</p>
				) : (
					<Checkbox
						key={kind}
						id={`kind-${kind}`}
						name="kinds"
						value={kind}
						defaultChecked={chosen.includes(kind)}
						label={t(`settings.kind.${kind}`)}
					/>
				),
			)}
		</fieldset>
	));
}
