import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";

/** The first thing to do here: begin a sentence. It goes on at /ideas/new, also for visitors. */
export function SayIt() {
	const { t } = useTranslation("home");
	return (
		<Form
			action="/ideas/new"
			className="flex max-w-xl items-center gap-2 rounded-full border border-edge bg-card p-1.5 ps-5 hover:border-soft has-[input:focus-visible]:border-ink has-[input:focus-visible]:outline-1 has-[input:focus-visible]:outline-ink"
		>
			<input
				name="title"
				maxLength={120}
				aria-label={t("say.label")}
				placeholder={t("say.placeholder")}
				className="min-w-0 flex-1 bg-transparent py-2 outline-none"
			/>
			<Button tone="want" size="md" className="px-5">
				{t("say.button")}
			</Button>
		</Form>
	);
}
