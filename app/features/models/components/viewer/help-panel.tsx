import { useTranslation } from "#app/i18n/use-translation.tsx";

/** How a model is moved, by whatever somebody has at hand. */
export function HelpPanel() {
	const { t } = useTranslation("models");
	return (
		<dl className="grid gap-x-4 gap-y-1.5 border-t border-line px-4 py-3 text-sm sm:grid-cols-[auto_1fr]">
			{(["mouse", "touch", "keyboard", "measuring"] as const).map((way) => (
				<div key={way} className="contents">
					<dt className="font-medium">{t(`viewer.help.${way}`)}</dt>
					<dd className="text-soft max-sm:mb-1.5">{t(`viewer.help.${way}How`)}</dd>
				</div>
			))}
		</dl>
	);
}
