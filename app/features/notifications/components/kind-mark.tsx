import { Bell, Boxes, FlaskConical, type LucideIcon, Orbit, Scale, Users, Vote } from "lucide-react";
import type { NotificationKind } from "../rules/kinds.ts";

/** Stands where nobody in particular did it. */
export function KindMark({ kind }: { kind: NotificationKind }) {
	const Icon = icons[kind] ?? Bell;
	return (
		<span className="inline-flex size-10 shrink-0 items-center justify-center rounded-full bg-sunk text-soft">
			<Icon aria-hidden className="size-5" strokeWidth={1.75} />
		</span>
	);
}

const icons: Partial<Record<NotificationKind, LucideIcon>> = {
	idea_state: Orbit,
	idea_merged: Orbit,
	claim_released: Orbit,
	round_invitation: FlaskConical,
	round_closed: FlaskConical,
	outcome: FlaskConical,
	version_published: Boxes,
	version_recalled: Boxes,
	ballot_opened: Vote,
	ballot_closed: Vote,
	maker_invited: Users,
	maker_joined: Users,
	moderation: Scale,
};
