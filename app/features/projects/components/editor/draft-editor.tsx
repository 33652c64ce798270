import type { SubmissionResult } from "@conform-to/react";
import { Form, useNavigate, useNavigation, useSearchParams } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { FileUploadForm, type LikeStanding } from "#app/features/media/index.ts";
import { UnitForm } from "#app/features/models/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { MarkdownField } from "#app/ui/markdown-field.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import type { AnsweredIdea } from "../../queries/project-page.server.ts";
import type { WholeVersion } from "../../queries/whole-versions.server.ts";
import { versionKinds } from "../../rules/kinds.ts";
import { versionLimits } from "../../rules/limits.ts";
import type { MissingPart } from "../../rules/publishing.ts";
import { AttestField } from "./attest-field.tsx";
import { ChangelogFields } from "./changelog-fields.tsx";
import { ClaimFields } from "./claim-fields.tsx";
import { FileFields } from "./file-fields.tsx";
import { MissingList } from "./missing-list.tsx";
import { NumberField } from "./number-field.tsx";
import { PictureFields } from "./picture-fields.tsx";
import { ProfileFields } from "./profile-fields.tsx";
import { SaveState } from "./save-state.tsx";
import { useAutosave } from "./use-autosave.ts";

interface DraftEditorProps {
	project: { path: string; language: string; category: string };
	draft: WholeVersion;
	latest: string | null;
	proposed: string[];
	ideas: AnsweredIdea[];
	missing: MissingPart[];
	likeness: Record<string, LikeStanding>;
	answer: SubmissionResult<string[]> | null;
	todos: ReactNode;
}

/** The editor of a draft: one form, saved while it is typed into, and by a button without JavaScript. */
export function DraftEditor({
	project,
	draft,
	latest,
	proposed,
	ideas,
	missing,
	likeness,
	answer,
	todos,
}: DraftEditorProps) {
	const { t } = useTranslation("projects");
	const form = useRef<HTMLFormElement>(null);
	const [query] = useSearchParams();
	const arrived = query.get("file");
	const hydrated = useHydrated();
	const autosave = useAutosave(form, draft);
	const navigation = useNavigation();
	const typed = (answer?.initialValue ?? {}) as Record<string, unknown>;
	const errors = Object.keys(autosave.errors).length > 0 ? autosave.errors : (answer?.error ?? {});
	useFollowNumber(`${project.path}/versions`, draft.number, autosave.number);
	const of = (name: string) => errors[name] ?? undefined;
	const problems = Object.entries(errors).flatMap(([name, messages]) =>
		(messages ?? []).map((message) => ({ fieldId: name || null, message })),
	);
	return (
		<div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
			<div className="min-w-0">
				<FormSummary problems={problems} answer={answer ?? autosave.errors} />
				<Form
					ref={form}
					method="post"
					encType="multipart/form-data"
					id="draft"
					onInput={autosave.touch}
					className="space-y-12"
				>
					<input type="hidden" name="revision" value={autosave.revision} />
					<div className="space-y-7">
						<NumberField
							latest={latest}
							proposed={proposed}
							value={String(typed.number ?? draft.number)}
							errors={of("number")}
						/>
						<RadioGroup
							label={t("editor.kind")}
							name="kind"
							id="kind"
							look="cards"
							defaultValue={String(typed.kind ?? draft.kind)}
							options={versionKinds.map((kind) => ({
								value: kind,
								label: t(`kind.${kind}`),
								hint: t(`kindHint.${kind}`),
							}))}
							onChange={autosave.touch}
						/>
						<TextField
							label={t("editor.name")}
							hint={t("editor.nameHint")}
							optional
							name="title"
							id="title"
							maxLength={versionLimits.title * 2}
							errors={of("title")}
							defaultValue={String(typed.title ?? draft.title)}
						/>
					</div>
					<PictureFields
						pictures={draft.pictures}
						likeness={likeness}
						errors={of("pictures")}
						onChange={autosave.touch}
					/>
					<AttestField checked={draft.attestedBy !== null} errors={of("attested")} />
					<ChangelogFields changes={draft.changes} isFirst={latest === null} errors={of("changes")} />
					<ClaimFields
						ideas={ideas}
						chosen={draft.claims.map(({ criterionId }) => criterionId)}
						projectPath={project.path}
						errors={of("claims")}
					/>
					<ProfileFields
						category={project.category}
						profile={draft.profile}
						typed={typed.profile as Record<string, unknown> | undefined}
						lang={project.language}
						errorsOf={of}
					/>
					<FileFields files={draft.files} arrived={arrived} errors={of("files")} onChange={autosave.touch} />
					<MarkdownField
						label={t("editor.notes")}
						hint={t("editor.notesHint")}
						optional
						name="notes"
						limit={versionLimits.notes}
						previewUrl="/preview/markdown"
						errors={of("notes")}
						defaultValue={String(typed.notes ?? draft.notes)}
					/>
				</Form>
				{draft.files.map(
					({ file, model }) =>
						model?.unitIsOpen && (
							<UnitForm key={file.id} publicId={file.publicId} back={`${draft.path}/edit#uploads`} />
						),
				)}
				<SaveState state={autosave.state} floating />
			</div>
			<aside className="min-w-0">
				<div className="space-y-8 lg:sticky lg:top-24">
					<Section title={t("editor.beforePublishing")} size="small">
						<MissingList missing={missing} linked />
						<div className="mt-5 flex flex-wrap gap-2.5">
							<Button
								form="draft"
								name="next"
								value="preview"
								tone="want"
								pending={navigation.state !== "idle"}
							>
								{t("editor.preview")}
							</Button>
							<Button form="draft">{t("editor.save")}</Button>
						</div>
						<SaveState state={autosave.state} />
					</Section>
					{!hydrated && (
						<Section title={t("editor.noScriptFiles")} size="small">
							<FileUploadForm back={`${project.path}/versions/${draft.number}/edit`} />
						</Section>
					)}
					{todos}
					<Disclosure summary={t("editor.delete")}>
						<p className="mb-3 text-sm text-soft">{t("editor.deleteHint")}</p>
						<Form method="post" action={`${project.path}/versions/${draft.number}/delete`}>
							<Button tone="danger" size="sm">
								{t("editor.deleteNow")}
							</Button>
						</Form>
					</Disclosure>
				</div>
			</aside>
		</div>
	);
}

/** The draft's number is its address: when it changes, so does the address, without a step in the history. */
function useFollowNumber(base: string, shown: string, saved: string) {
	const navigate = useNavigate();
	useEffect(() => {
		if (saved !== shown) navigate(`${base}/${saved}/edit`, { replace: true, preventScrollReset: true });
	}, [base, shown, saved, navigate]);
}
