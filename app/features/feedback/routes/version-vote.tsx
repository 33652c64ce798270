import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import { leadTo } from "#app/http/press-page.server.ts";
import { safePath } from "#app/http/safe-path.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { voteOnVersion } from "../commands/version-vote.server.ts";
import { versionPath } from "../components/paths.ts";
import { versionVoteForm } from "../forms.ts";
import { canSee } from "../policy.ts";
import { findVersion, versionFacts } from "../queries/version-record.server.ts";
import { rowIdOf } from "../row-id.server.ts";

export const handle: PageHandle = { i18n: ["feedback"] };

/** Where somebody lands who had to sign in after the press. */
export const loader = page(async ({ context, params, request }) => {
	const found = await findVersion(context.db, context.actor, rowIdOf(params));
	const { project, version } = found;
	if (version.state === "draft" || !canSee(context.actor, versionFacts(found)).allowed) throw new NotFound();
	return leadTo(request, versionPath(project, version));
});

/** One press. A form that loads a page says where to go `back` to; a fetch stays where it is. */
export const action = formAction({
	schema: versionVoteForm,
	async run({ value: { choice, reason, back }, actor, db, context, params }) {
		const versionId = rowIdOf(params);
		await voteOnVersion(db, actor, { versionId, choice, reason, now: context.now });
		return back === undefined ? { voted: choice } : safePath(back);
	},
});

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
