import { useForm } from "@conform-to/react";
import { Form, useLoaderData } from "@remix-run/react";
import { PersonLink } from "#app/features/accounts/index.ts";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { NotFound } from "#app/kernel/domain-error.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Rows } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { PageLayout, Section } from "#app/ui/page-layout.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useFormAnswer } from "#app/ui/use-form-answer.ts";
import { useTaken } from "#app/ui/use-taken.ts";
import { keepAddress, projectIdIn } from "../address.server.ts";
import { inviteMaker } from "../commands/makers.server.ts";
import { inviteForm } from "../forms.ts";
import { projectPath } from "../queries/cards.server.ts";
import { type ProjectMaker, readForMakers } from "../queries/project-page.server.ts";

export const handle: PageHandle = { i18n: ["projects"] };

export const loader = page(async ({ context, params, request }) => {
	const { project, makers, viewer } = await readForMakers(context.db, context.actor, projectIdIn(params));
	keepAddress(request, params, project);
	return { path: projectPath(project), projectTitle: project.title, makers, viewer };
});

export const action = formAction({
	schema: inviteForm,
	run: async ({ db, actor, context, params, value }) => {
		const projectId = projectIdIn(params);
		if (!projectId) throw new NotFound();
		await inviteMaker(db, actor, { ...value, projectId, now: context.now });
		return `/projects/${encodeURIComponent(params.slug ?? "")}/makers`;
	},
});

export default function MakersPage() {
	const { path, projectTitle, makers, viewer } = useLoaderData<typeof loader>();
	const { t } = useTranslation("projects");
	const taken = useTaken();
	return (
		<PageLayout
			measure="text"
			above={<Breadcrumbs trail={[{ to: path, label: projectTitle }]} />}
			title={t("makers.title")}
			lead={t("makers.lead")}
		>
			<Rows className="mb-10 border-y border-line">
				{makers.map((maker) => (
					<li key={maker.person.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
						<PersonLink person={maker.person} face="sm" className="min-w-0 flex-1" />
						<span className="text-sm text-soft">
							{t(maker.joined ? `makers.${maker.role}` : "makers.invited")}
						</span>
						{viewer.isOwner && maker.role !== "owner" && <OwnerActions maker={maker} path={path} />}
					</li>
				))}
			</Rows>
			<Section title={t("makers.invite")}>
				<InviteForm key={taken} />
			</Section>
			{!viewer.isOwner && (
				<Section title={t("makers.leaveTitle")} className="mt-12">
					<p className="mb-3 text-soft">{t("makers.leaveText")}</p>
					<Form method="post" action={`${path}/makers/leave`}>
						<Button tone="danger">{t("makers.leave")}</Button>
					</Form>
				</Section>
			)}
		</PageLayout>
	);
}

function InviteForm() {
	const { t } = useTranslation("projects");
	const lastResult = useFormAnswer();
	const [form, fields] = useForm<{ handle: string }>({ lastResult });
	return (
		<Form method="post" id={form.id} className="flex flex-wrap items-end gap-3">
			<TextField
				label={t("makers.handle")}
				hint={t("makers.handleHint")}
				name="handle"
				id={fields.handle.id}
				defaultValue={fields.handle.initialValue}
				errors={fields.handle.errors ?? form.errors}
				required
				autoComplete="off"
				className="min-w-60 flex-1"
			/>
			<Button tone="ink" className="min-h-11">
				{t("makers.send")}
			</Button>
		</Form>
	);
}

/** What cannot be called back by the one who pressed it opens first, and says what follows. */
function OwnerActions({ maker, path }: { maker: ProjectMaker; path: string }) {
	const { t } = useTranslation("projects");
	const out = (
		<Form method="post" action={`${path}/makers/remove`}>
			<input type="hidden" name="userId" value={maker.person.id} />
			<Button size="sm" tone={maker.joined ? "danger" : "quiet"}>
				{t(maker.joined ? "makers.remove" : "makers.takeBack")}
			</Button>
		</Form>
	);
	if (!maker.joined) return out;
	return (
		<Disclosure summary={t("makers.change")} className="open:basis-full">
			<p className="mb-3 text-sm text-soft">{t("makers.changeText", { name: maker.person.displayName })}</p>
			<div className="flex flex-wrap gap-2">
				<Form method="post" action={`${path}/makers/hand-over`}>
					<input type="hidden" name="userId" value={maker.person.id} />
					<Button size="sm">{t("makers.handOver")}</Button>
				</Form>
				{out}
			</div>
		</Disclosure>
	);
}
