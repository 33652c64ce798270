import { Link } from "@remix-run/react";
import type { IdeaCardView } from "#app/features/ideas/index.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { LoopRing } from "#app/ui/loop-ring.tsx";
import { Picture } from "#app/ui/picture.tsx";

/** A loop that was closed, as a picture with its three figures; leads to the loop page. */
export function ClosedLoopCard({ idea }: { idea: IdeaCardView }) {
	const { t } = useTranslation("home");
	const locale = useLocale();
	return (
		<article className="group relative">
			{idea.cover && (
				<Picture
					picture={idea.cover}
					rounded="lg"
					sizes="(min-width: 64rem) 340px, 100vw"
					className="transition-transform duration-500 ease-echo group-hover:-translate-y-1"
				/>
			)}
			<div className="mt-3.5 flex items-start gap-3">
				<LoopRing steps={5} size="md" className="mt-0.5" />
				<div className="min-w-0">
					<h3 lang={idea.language} className="leading-snug font-bold">
						<Link to={`${idea.path}/loop`} className="stretched group-hover:underline">
							{idea.title}
						</Link>
					</h3>
					<p className="mt-1 text-sm text-soft">
						{[
							t("loop.wanted", { count: idea.voteCount, shown: formatNumber(locale, idea.voteCount) }),
							t("loop.versions", { count: idea.versionCount }),
							idea.loopDays === null ? null : t("loop.days", { count: idea.loopDays }),
						]
							.filter(Boolean)
							.join(t("loop.joint"))}
					</p>
				</div>
			</div>
		</article>
	);
}
