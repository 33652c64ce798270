import { Link } from "@remix-run/react";
import { PersonLink } from "#app/features/accounts/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Picture } from "#app/ui/picture.tsx";
import type { Lineage, LineageEntry } from "../queries/lineage.server.ts";
import { EmptyPicture } from "./empty-picture.tsx";

interface LineageTreeProps {
	lineage: Lineage;
	/** The project whose family it is. */
	of: { title: string; language: string };
}

/** Where a project comes from and what came from it: lists within lists, as the generations are, with pictures. */
export function LineageTree({ lineage, of: project }: LineageTreeProps) {
	const { t } = useTranslation("projects");
	const own = (
		<li>
			<p className="py-1 font-bold">
				<span lang={project.language} className="border-s-[3px] border-want ps-3">
					{project.title}
				</span>
				<span className="ms-2 text-sm font-normal text-soft">{t("lineage.here")}</span>
			</p>
			<Descendants entries={lineage.descendants} depth={lineage.ancestors.length + 1} />
			{lineage.more > 0 && (
				<p className="mt-2 text-sm text-soft">{t("lineage.more", { count: lineage.more })}</p>
			)}
		</li>
	);
	const tree = lineage.ancestors.reduceRight(
		(below, entry, depth) => (
			<li key={entry.card?.id ?? entry.name}>
				<Branch entry={entry} />
				<ul className={generation(depth + 1)}>{below}</ul>
			</li>
		),
		own,
	);
	return (
		<>
			{lineage.earlier > 0 && (
				<p className="mb-2 text-sm text-soft">{t("lineage.earlier", { count: lineage.earlier })}</p>
			)}
			<ul aria-label={t("lineage.label")} className="space-y-2">
				{tree}
			</ul>
		</>
	);
}

/** What was made from one project, each with what was made from it in turn. */
function Descendants({ entries, depth }: { entries: LineageEntry[]; depth: number }) {
	const [first] = entries;
	if (!first) return null;
	const heads = entries.flatMap((entry, index) => (entry.depth <= first.depth ? [index] : []));
	return (
		<ul className={generation(depth)}>
			{heads.map((at, index) => {
				const entry = entries[at];
				return (
					entry && (
						<li key={entry.card?.id ?? `gone-${at}`}>
							<Branch entry={entry} />
							<Descendants entries={entries.slice(at + 1, heads[index + 1])} depth={depth + 1} />
						</li>
					)
				);
			})}
		</ul>
	);
}

function Branch({ entry }: { entry: LineageEntry }) {
	const { t } = useTranslation("projects");
	const { card, name } = entry;
	return (
		<div className="flex items-center gap-3">
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
					<span className="font-medium">{name || t("lineage.unnamed")}</span>
					<span className="block">{t("lineage.gone")}</span>
				</span>
			)}
		</div>
	);
}

/** Deeper generations stand further in, up to where a phone has room. */
function generation(depth: number): string {
	return depth <= 5 ? "mt-2 space-y-2 ps-5" : "mt-2 space-y-2";
}
