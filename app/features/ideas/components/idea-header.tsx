import { Link } from "@remix-run/react";
import { PersonLink } from "#app/features/accounts/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { LoopRing } from "#app/ui/loop-ring.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { IdeaView } from "../queries/idea-page.server.ts";
import { IdeaBadge } from "./idea-badge.tsx";
import { IdeaMenu } from "./idea-menu.tsx";
import { ShareButton } from "./share-button.tsx";
import { VoteRing } from "./vote-ring.tsx";

/** Title, who said it and when, how far it has come. */
export function IdeaHeader({ idea, now, member }: { idea: IdeaView; now: string; member: boolean }) {
	const { t } = useTranslation("ideas");
	return (
		<header className="mb-7">
			<div className="flex items-start gap-4.5">
				<div className="mt-1 ps-1.5 lg:hidden">
					<VoteRing idea={{ ...idea, voted: idea.vote !== null }} />
				</div>
				<h1 lang={idea.language} className="text-2xl">
					{idea.title}
				</h1>
			</div>
			<div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-soft">
				<PersonLink person={idea.author} face="xs" />
				<RelativeTime at={idea.createdAt} now={now} />
				{idea.edited && (
					<Link to={`${idea.path}/history`} className="link">
						{t("page.edited")}
					</Link>
				)}
				<span className="ms-auto flex items-center gap-1">
					<ShareButton title={idea.title} path={idea.path} />
					<IdeaMenu idea={idea} />
				</span>
			</div>
			{member && idea.votable && idea.vote && (
				// On a phone the panel stands far below.
				<p className="mt-2 text-sm lg:hidden">
					<a href="#vote" className="link inline-flex min-h-6 items-center">
						{t("panel.wish")}
					</a>
				</p>
			)}
			<div className="mt-2.5 flex flex-wrap items-center gap-x-3 gap-y-2">
				<Link
					to={`${idea.path}/loop`}
					className="inline-flex min-h-9 items-center gap-2.5 rounded-full border border-line bg-card py-1 ps-2 pe-3.5 text-sm hover:border-edge"
				>
					<LoopRing steps={idea.steps} broken={idea.broken} />
					{t("page.loop")}
				</Link>
				<IdeaBadge idea={idea} />
			</div>
		</header>
	);
}
