import { Download } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import type { Loop } from "../queries/loop.server.ts";
import { LoopHead } from "./loop-head.tsx";
import { LoopTable } from "./loop-table.tsx";
import { LoopTimeline } from "./loop-timeline.tsx";
import { LoopVoices } from "./loop-voices.tsx";

/** The ring, unrolled: the picture of a need coming back as something to hold. */
export function LoopPage({ loop, now }: { loop: Loop; now: string }) {
	const { t } = useTranslation("loops");
	const list =
		loop.kind === "idea"
			? { to: "/ideas", label: t("trail.ideas") }
			: { to: "/projects", label: t("trail.projects") };
	const trail = [list, { to: loop.path, label: <span lang={loop.language}>{loop.title}</span> }];
	const answers = loop.answers.filter(({ versions }) => versions.length > 0);
	return (
		<div className="page-width py-8 lg:py-12">
			<div className="mb-3">
				<Breadcrumbs trail={trail} />
			</div>
			<LoopHead loop={loop} />
			<div className="space-y-16">
				<LoopTimeline loop={loop} now={now} />
				{answers.map((answer) => (
					<LoopTable key={answer.project.id} loop={loop} answer={answer} />
				))}
				<LoopVoices loop={loop} />
				<p>
					<a
						href={`${loop.path}/loop.png`}
						download={`${loop.kind}-${loop.id}.png`}
						className={buttonClass()}
					>
						<Download aria-hidden />
						{t("picture")}
					</a>
				</p>
			</div>
		</div>
	);
}
