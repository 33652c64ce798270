import { Form } from "@remix-run/react";
import { Flag, History, Pencil, RotateCcw, Rss, Scale, Undo2, X } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Menu, MenuButton, MenuLine, MenuLink } from "#app/ui/menu.tsx";
import type { IdeaView } from "../queries/idea-page.server.ts";

/** What else can be done with an idea, by whom it may be done. */
export function IdeaMenu({ idea }: { idea: IdeaView }) {
	const { t } = useTranslation("ideas");
	const { can, path } = idea;
	return (
		<Menu label={t("menu.label")}>
			{can.edit && (
				<MenuLink to={`${path}/edit`}>
					<Pencil aria-hidden />
					{t("menu.edit")}
				</MenuLink>
			)}
			{can.withdraw && (
				<Form method="post" action={`${path}/withdraw`}>
					<MenuButton>
						<Undo2 aria-hidden />
						{t("menu.withdraw")}
					</MenuButton>
				</Form>
			)}
			{can.close && ["open", "building", "trying", "resolved"].includes(idea.state) && (
				<MenuLink to={`/moderation/things/idea:${idea.id}/close`}>
					<X aria-hidden />
					{t("menu.close")}
				</MenuLink>
			)}
			{can.takeBack && (
				<Form method="post" action={`${path}/reopen`}>
					<MenuButton>
						<RotateCcw aria-hidden />
						{t("menu.reopen")}
					</MenuButton>
				</Form>
			)}
			{can.close && !can.takeBack && ["declined", "expired", "withdrawn"].includes(idea.state) && (
				<MenuLink to={`/moderation/things/idea:${idea.id}/reopen`}>
					<RotateCcw aria-hidden />
					{t("menu.reopen")}
				</MenuLink>
			)}
			{can.close && (
				<MenuLink to={`/moderation/things/idea:${idea.id}`}>
					<Scale aria-hidden />
					{t("menu.moderate")}
				</MenuLink>
			)}
			{(can.edit || can.withdraw || can.close || can.takeBack) && <MenuLine />}
			<MenuLink to={`${path}/history`}>
				<History aria-hidden />
				{t("menu.history")}
			</MenuLink>
			<MenuLink to={`${path}/feed`} reloadDocument>
				<Rss aria-hidden />
				{t("menu.feed")}
			</MenuLink>
			{can.report && (
				<MenuLink to={`/reports/new?subject=idea:${idea.id}`}>
					<Flag aria-hidden />
					{t("menu.report")}
				</MenuLink>
			)}
		</Menu>
	);
}
