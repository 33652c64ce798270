import { useFetcher } from "@remix-run/react";
import { BadgeCheck, Flag, Link2, Pencil, Pin, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { MenuButton, MenuLine, MenuLink } from "#app/ui/menu.tsx";
import { useToast } from "#app/ui/toast.tsx";
import type { CommentView } from "../queries/comment-views.server.ts";

interface CommentMenuProps {
	comment: CommentView;
	/** The page that holds the comment is alive and stays; otherwise a press leads there. */
	stay?: boolean;
}

/** What one may do with a comment beside reacting and replying; in its menu, or on the page of its actions. */
export function CommentMenu({ comment, stay }: CommentMenuProps) {
	const { id, mine, mayMark, official, pinned } = comment;
	const { t } = useTranslation("discussion");
	return (
		<>
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
					<Switch action={`/comments/${id}/official`} on={!official} stay={stay}>
						<BadgeCheck aria-hidden />
						{t(official ? "unmarkOfficial" : "markOfficial")}
					</Switch>
					<Switch action={`/comments/${id}/pin`} on={!pinned} stay={stay}>
						<Pin aria-hidden />
						{t(pinned ? "unpin" : "pin")}
					</Switch>
				</>
			)}
			<MenuLine />
			{mine ? (
				<DeleteButton id={id} stay={stay} />
			) : (
				<MenuLink to={`/reports/new?subject=comment:${id}`}>
					<Flag aria-hidden />
					{t("report")}
				</MenuLink>
			)}
		</>
	);
}

interface SwitchProps {
	action: string;
	on: boolean;
	stay: boolean | undefined;
	children: ReactNode;
}

function Switch({ action, on, stay, children }: SwitchProps) {
	const fetcher = useFetcher();
	return (
		<fetcher.Form method="post" action={action}>
			{stay && <input type="hidden" name="stay" value="1" />}
			<MenuButton name="on" value={on ? "yes" : "no"}>
				{children}
			</MenuButton>
		</fetcher.Form>
	);
}

/** Removed at once, with the way back at the foot of the page; without JavaScript on the next page. */
function DeleteButton({ id, stay }: { id: number; stay: boolean | undefined }) {
	const { t } = useTranslation("discussion");
	const fetcher = useFetcher();
	const toast = useToast();
	return (
		<fetcher.Form
			method="post"
			action={`/comments/${id}/delete`}
			// Told at the press: once the server has answered, this button is gone with its comment.
			onSubmit={() => stay && toast(t("removedUndo"), <UndoButton id={id} />)}
		>
			{stay && <input type="hidden" name="stay" value="1" />}
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
