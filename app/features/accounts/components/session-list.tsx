import { Form } from "@remix-run/react";
import { Monitor, Smartphone } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { Rows } from "#app/ui/card.tsx";
import { StateBadge } from "#app/ui/chip.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";

interface SessionView {
	id: string;
	browser: string | null;
	system: string | null;
	createdAt: string;
	lastSeenAt: string;
	current: boolean;
}

/** Every device with its own way out. */
export function SessionList({ sessions, now }: { sessions: SessionView[]; now: string }) {
	const { t } = useTranslation("accounts");
	const pocket = new Set(["iPhone", "Android", "HarmonyOS"]);
	function nameOf({ browser, system }: SessionView): string {
		if (browser && system) return t("sessions.device", { browser, system });
		return browser ?? system ?? t("sessions.unknown");
	}
	return (
		<Rows className="border-y border-line">
			{sessions.map((session) => (
				<li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
					{pocket.has(session.system ?? "") ? (
						<Smartphone aria-hidden className="size-5 text-soft" />
					) : (
						<Monitor aria-hidden className="size-5 text-soft" />
					)}
					<div className="min-w-0 flex-1 basis-52">
						<p className="flex flex-wrap items-center gap-2 font-medium">
							{nameOf(session)}
							{session.current && <StateBadge tone="jade">{t("sessions.this")}</StateBadge>}
						</p>
						<p className="flex flex-wrap gap-x-4 text-sm text-soft">
							<span>
								{t("sessions.seen")} <RelativeTime at={session.lastSeenAt} now={now} />
							</span>
							<span>
								{t("sessions.since")} <RelativeTime at={session.createdAt} now={now} look="date" />
							</span>
						</p>
					</div>
					{!session.current && (
						<Form method="post" action="/settings/sessions/revoke">
							<Button
								size="sm"
								name="session"
								value={session.id}
								aria-label={t("sessions.revokeThat", { device: nameOf(session) })}
							>
								{t("sessions.revoke")}
							</Button>
						</Form>
					)}
				</li>
			))}
		</Rows>
	);
}
