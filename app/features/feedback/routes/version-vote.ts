import { formAction } from "#app/http/form-action.server.ts";
import { safePath } from "#app/http/safe-path.ts";
import { voteOnVersion } from "../commands/version-vote.server.ts";
import { versionVoteForm } from "../forms.ts";
import { rowIdOf } from "../row-id.server.ts";

/** One press. A form that loads a page says where to go `back` to; a fetch stays where it is. */
export const action = formAction({
	schema: versionVoteForm,
	async run({ value: { choice, reason, back }, actor, db, context, params }) {
		const versionId = rowIdOf(params);
		await voteOnVersion(db, actor, { versionId, choice, reason, now: context.now });
		return back === undefined ? { voted: choice } : safePath(back);
	},
});
