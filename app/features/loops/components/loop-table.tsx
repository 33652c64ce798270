import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { AvatarRow } from "#app/ui/avatar.tsx";
import { StateBadge } from "#app/ui/chip.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { Table } from "#app/ui/table.tsx";
import { VerdictMark, verdictColour } from "#app/ui/verdict-mark.tsx";
import type { Loop, LoopAnswer } from "../queries/loop.server.ts";
import { markOfCell } from "../rules/cells.ts";
import { projectPath } from "./loop-steps.tsx";
import { StandingMark } from "./standing-mark.tsx";

/** What was asked, down; each version of one project, across; where it stands, at the end. */
export function LoopTable({ loop, answer }: { loop: Loop; answer: LoopAnswer }) {
	const { t } = useTranslation("loops");
	const { project, versions, standings } = answer;
	const several = loop.ideas.length > 1;
	const narrow = versions.length > 2;
	const title = (
		<Link to={projectPath(project)} className="hover:underline" lang={project.language}>
			{project.title}
		</Link>
	);
	const people = project.makers.map(({ displayName, avatar }) => ({
		name: displayName,
		picture: avatar,
	}));
	return (
		<Section
			title={title}
			action={
				<span className="inline-flex items-center gap-3">
					<AvatarRow people={people.slice(0, 4)} />
					<span className="ps-2">
						{project.makers.map(({ displayName }) => displayName).join(t("comma"))}
					</span>
				</span>
			}
		>
			<Table
				label={t("table.label", { project: project.title })}
				className={narrow ? "max-sm:[&_td]:px-2! max-sm:[&_th]:px-2!" : undefined}
			>
				<thead>
					<tr>
						<th scope="col" className="min-w-28 sm:w-2/5">
							{t("table.wanted")}
						</th>
						{versions.map((version) => (
							<th key={version.id} scope="col" className="tabular whitespace-nowrap">
								v{version.major}.{version.minor}
							</th>
						))}
						<th scope="col" className="whitespace-nowrap">
							{t("table.now")}
						</th>
					</tr>
				</thead>
				{loop.ideas.map((idea) => (
					<tbody key={idea.id}>
						{several && (
							<tr>
								<th scope="rowgroup" colSpan={versions.length + 2} className="pt-6! font-normal text-soft!">
									<span lang={idea.language}>{idea.title}</span>
								</th>
							</tr>
						)}
						{idea.criteria.map((criterion) => (
							<tr key={criterion.id}>
								<th scope="row" className="font-bold" lang={idea.language}>
									{criterion.text}
								</th>
								{versions.map((version) => (
									<td key={version.id}>
										<CellView version={version} criterionId={criterion.id} narrow={narrow} />
									</td>
								))}
								<td>
									<StandingMark
										narrow={narrow}
										standing={
											standings.find(({ criterionId }) => criterionId === criterion.id)?.standing ??
											"unanswered"
										}
									/>
								</td>
							</tr>
						))}
					</tbody>
				))}
			</Table>
			{narrow && <LoopKey />}
		</Section>
	);
}

interface CellProps {
	version: LoopAnswer["versions"][number];
	criterionId: number;
	/** Many columns: on a phone the shape stands alone. */
	narrow: boolean;
}

function CellView({ version, criterionId, narrow }: CellProps) {
	const { t } = useTranslation("loops");
	const cell = version.cells.find((each) => each.criterionId === criterionId);
	const trying = version.rounds.some(({ state }) => state === "open");
	if (!version.claims.includes(criterionId)) return <span className="text-soft">{t("table.nothing")}</span>;
	if (!cell) {
		const word = t(trying ? "table.trying" : "table.claimed");
		return (
			<>
				<span className={narrow ? "whitespace-nowrap max-sm:sr-only" : "whitespace-nowrap"}>
					<StateBadge tone={trying ? "amber" : "plain"}>{word}</StateBadge>
				</span>
				{narrow && <VerdictMark verdict="unknown" labelled={false} className="size-[0.95em] sm:hidden" />}
			</>
		);
	}
	const mark = markOfCell(cell);
	return (
		<span className="inline-flex items-center gap-2 whitespace-nowrap">
			<span className={`flex ${verdictColour[mark]}`}>
				<VerdictMark verdict={mark} labelled={false} />
			</span>
			<span>
				<span className="sr-only">{t("table.cell", { solved: cell.solved, judged: cell.judged })}</span>
				<span aria-hidden className={narrow ? "max-sm:hidden" : undefined}>
					{cell.solved} / {cell.judged}
				</span>
			</span>
		</span>
	);
}

/** What the shapes say, where a phone has no room for words beside them. */
function LoopKey() {
	const { t } = useTranslation("loops");
	return (
		<ul aria-hidden className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft sm:hidden">
			{(["solved", "partly", "not", "unknown"] as const).map((mark) => (
				<li key={mark} className="inline-flex items-center gap-1.5">
					<VerdictMark verdict={mark} labelled={false} />
					{t(`key.${mark}`)}
				</li>
			))}
		</ul>
	);
}
