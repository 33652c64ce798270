import { Link } from "@remix-run/react";
import { PersonLink } from "#app/features/accounts/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Picture } from "#app/ui/picture.tsx";
import type { Lineage, LineageEntry } from "../queries/lineage.server.ts";
import { EmptyPicture } from "./empty-picture.tsx";

interface LineageTreeProps {
	lineage: Lineage;
	title: string;
}

/** Where a project comes from and what came from it, as one indented list with pictures. */
export function LineageTree({ lineage, title }: LineageTreeProps) {
	const { t } = useTranslation("projects");
	const own = lineage.ancestors.length;
	return (
		<ul aria-label={t("lineage.label")} className="space-y-2">
			{lineage.ancestors.map((entry, depth) => (
				<Branch key={entry.card?.id ?? entry.name} entry={entry} depth={depth} />
			))}
			<li className="py-1 font-bold" style={indent(own)}>
				<span className="border-s-[3px] border-want ps-3">{title}</span>
				<span className="ms-2 text-sm font-normal text-soft">{t("lineage.here")}</span>
			</li>
			{lineage.descendants.map((entry) => (
				<Branch key={entry.card?.id} entry={entry} depth={own + entry.depth} />
			))}
		</ul>
	);
}

function Branch({ entry, depth }: { entry: LineageEntry; depth: number }) {
	const { t } = useTranslation("projects");
	const { card, name } = entry;
	return (
		<li style={indent(depth)} className="flex items-center gap-3">
			<span className="w-14 shrink-0">
				{card?.picture ? <Picture picture={card.picture} sizes="56px" /> : <EmptyPicture />}
			</span>
			{card ? (
				<span className="min-w-0 text-sm">
					<Link to={card.path} lang={card.language} className="font-medium hover:underline">
						{card.title}
					</Link>
					<span className="block text-soft">
						<PersonLink person={card.owner} />
					</span>
				</span>
			) : (
				<span className="min-w-0 text-sm text-soft">
					<span className="font-medium">{name}</span>
					<span className="block">{t("lineage.gone")}</span>
				</span>
			)}
		</li>
	);
}

/** Deeper generations stand further in, up to where a phone has room. */
function indent(depth: number) {
	return { paddingInlineStart: `${Math.min(depth, 5) * 1.25}rem` };
}
