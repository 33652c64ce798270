import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { IdeaView } from "../queries/idea-page.server.ts";

interface IdeaNoticesProps {
	idea: IdeaView;
	/** The idea that was merged into this one, and whose address led here. */
	cameFrom: number | null;
	/** Signing in came between a press on the ring and its vote. */
	unvoted: boolean;
}

/** What has to be known before reading on: closed and why, hidden, merged, come open again. */
export function IdeaNotices({ idea, cameFrom, unvoted }: IdeaNoticesProps) {
	const { t } = useTranslation("ideas");
	const source = idea.merged.find(({ id }) => id === cameFrom);
	return (
		<div className="space-y-3 not-empty:mt-4 not-empty:mb-6">
			{unvoted && idea.votable && !idea.vote && (
				<Notice
					tone="want"
					action={
						<Form method="post" action={`${idea.path}/vote`}>
							<input type="hidden" name="back" value={idea.path} />
							<Button size="sm" tone="want">
								{t("notice.unvotedPress")}
							</Button>
						</Form>
					}
				>
					{t("notice.unvoted")}
				</Notice>
			)}
			{source && <Notice>{t("notice.mergedHere", { title: source.title })}</Notice>}
			{idea.hidden && <Notice tone="amber">{t("notice.hidden")}</Notice>}
			{idea.broken && <Notice tone="amber">{t("notice.broken")}</Notice>}
			{idea.state === "resolved" && idea.loopDays !== null && (
				<Notice tone="jade">{t("notice.resolved", { count: idea.loopDays })}</Notice>
			)}
			{(idea.state === "declined" || idea.state === "expired") && idea.closeReason && (
				<Notice tone="slate">
					<p className="font-medium">
						{t(`notice.${idea.state}`, { reason: t(`close.reason.${idea.closeReason}`) })}
					</p>
					{idea.closeText && <p className="mt-1 whitespace-pre-line">{idea.closeText}</p>}
				</Notice>
			)}
			{idea.state === "withdrawn" && (
				<Notice
					tone="slate"
					action={
						idea.can.takeBack && (
							<Form method="post" action={`${idea.path}/reopen`}>
								<Button size="sm">{t("menu.reopen")}</Button>
							</Form>
						)
					}
				>
					{t("notice.withdrawn")}
				</Notice>
			)}
		</div>
	);
}
