import { useFetcher } from "@remix-run/react";
import { BadgeCheck, Flag, Link2, Pencil, Pin, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Menu, MenuButton, MenuLine, MenuLink } from "#app/ui/menu.tsx";
import { useToast } from "#app/ui/toast.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import type { CommentView } from "../queries/comment-views.server.ts";
import { QuickReply } from "./quick-reply.tsx";
import { Reactions } from "./reactions.tsx";
import { useThread } from "./thread-context.ts";

/** Under a comment: reactions, the rest in a menu, and replying in place. */
export function CommentActions({ comment }: { comment: CommentView }) {
	const { may, signedIn, locked } = useThread();
	const mayReply = may.comment || (!signedIn && !locked);
	return (
		<div className="mt-2 flex flex-wrap items-center gap-x-1 gap-y-1.5 text-sm text-soft">
			<Reactions comment={comment} />
			<CommentMenu comment={comment} />
			{mayReply && <QuickReply comment={comment} />}
		</div>
	);
}

function CommentMenu({ comment: { id, mine, mayMark, official, pinned } }: { comment: CommentView }) {
	const { t } = useTranslation("discussion");
	return (
		<Menu label={t("more")} align="start">
			<MenuLink to={`/comments/${id}`}>
				<Link2 aria-hidden />
				{t("link")}
			</MenuLink>
			{mine && (
				<MenuLink to={`/comments/${id}/edit`}>
					<Pencil aria-hidden />
					{t("edit")}
				</MenuLink>
			)}
			{mayMark && (
				<>
					<Switch action={`/comments/${id}/official`} on={!official}>
						<BadgeCheck aria-hidden />
						{t(official ? "unmarkOfficial" : "markOfficial")}
					</Switch>
					<Switch action={`/comments/${id}/pin`} on={!pinned}>
						<Pin aria-hidden />
						{t(pinned ? "unpin" : "pin")}
					</Switch>
				</>
			)}
			<MenuLine />
			{mine ? (
				<DeleteButton id={id} />
			) : (
				<MenuLink to={`/reports/new?subject=comment:${id}`}>
					<Flag aria-hidden />
					{t("report")}
				</MenuLink>
			)}
		</Menu>
	);
}

function Switch({ action, on, children }: { action: string; on: boolean; children: ReactNode }) {
	const fetcher = useFetcher();
	return (
		<fetcher.Form method="post" action={action}>
			{useHydrated() && <input type="hidden" name="stay" value="1" />}
			<MenuButton name="on" value={on ? "yes" : "no"}>
				{children}
			</MenuButton>
		</fetcher.Form>
	);
}

/** Removed at once, with the way back at the foot of the page; without JavaScript on the next page. */
function DeleteButton({ id }: { id: number }) {
	const { t } = useTranslation("discussion");
	const fetcher = useFetcher();
	const hydrated = useHydrated();
	const toast = useToast();
	return (
		<fetcher.Form
			method="post"
			action={`/comments/${id}/delete`}
			// Told at the press: once the server has answered, this button is gone with its comment.
			onSubmit={() => toast(t("removedUndo"), <UndoButton id={id} />)}
		>
			{hydrated && <input type="hidden" name="stay" value="1" />}
			<MenuButton tone="danger">
				<Trash2 aria-hidden />
				{t("delete")}
			</MenuButton>
		</fetcher.Form>
	);
}

function UndoButton({ id }: { id: number }) {
	const { t } = useTranslation("discussion");
	const fetcher = useFetcher();
	return (
		<fetcher.Form method="post" action={`/comments/${id}/restore`}>
			<input type="hidden" name="stay" value="1" />
			<button type="submit" className="link min-h-6 font-medium">
				{t("undo")}
			</button>
		</fetcher.Form>
	);
}
