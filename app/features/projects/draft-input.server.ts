import { arranged, storePicture } from "#app/features/media/index.server.ts";
import type { RequestContext } from "#app/http/context.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import type { DraftFields } from "./commands/drafts.server.ts";
import type { DraftForm } from "./forms.ts";
import { needsRealPicture } from "./rules/kinds.ts";

/** The editor's form as the command takes it: uploads at the end of their lists, one press on a row applied. */
export async function draftFieldsOf(
	form: DraftForm,
	{ context, actor, versionId }: { context: RequestContext; actor: Member; versionId: number },
): Promise<DraftFields> {
	const { revision, number, kind, title, notes, claims, profile, arrange } = form;
	const stored = [];
	for (const file of form.pictureFiles) stored.push((await storePicture(context, actor, file)).publicId);
	const pictures = [
		...form.pictures,
		...stored.map((publicId) => ({ publicId, alt: "", caption: "", role: "photo" as const })),
	];
	const files = [...form.files, ...form.newFiles.map((publicId) => ({ publicId, role: null }))];
	return {
		...{ versionId, revision, number, kind, title, notes, claims, profile, now: context.now },
		attested: form.attested && needsRealPicture(kind),
		changes: form.changes.filter(({ text }) => text !== ""),
		pictures: arranged(pictures, arrange),
		files: arranged(files, arrange),
	};
}
