import { saidOf, storePicture } from "#app/features/media/index.server.ts";
import type { RequestContext } from "#app/http/context.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import type { BallotOption } from "./commands/options.server.ts";
import type { BallotForm, OptionForm } from "./forms.ts";

/** The options that were filled in, each with its picture stored. Slow: call it outside of a transaction. */
export async function sentOptions(
	context: RequestContext,
	actor: Member,
	options: OptionForm[],
): Promise<BallotOption[]> {
	const filled = options.filter(({ title, text, picture, file }) => title || text || picture || file);
	const sent: BallotOption[] = [];
	for (const { title, text, picture, file } of filled) {
		const stored = file ? (await storePicture(context, actor, file)).publicId : picture;
		sent.push({ title, text, picture: stored ?? null });
	}
	return sent;
}

/** What a ballot's form asks for; the options are those that `sentOptions` gave. */
export function askedBallot(form: BallotForm, options: BallotOption[]) {
	const { question, body, method, days, versionId = null, alt = {}, focal } = form;
	return { question, body, method, days, versionId, options, alt: saidOf(alt, focal), focal };
}
