import { useLoaderData, useOutletContext } from "@remix-run/react";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { idOfSlug } from "#app/kernel/slug.ts";
import { VersionVote } from "../components/version-vote.tsx";
import { answerPulses } from "../queries/answer-pulses.server.ts";

export const handle: PageHandle = { i18n: ["feedback"] };

export const loader = page(async ({ context, params }) => ({
	pulses: await answerPulses(context.db, context.actor, idOfSlug(params.slug) ?? 0),
}));

/** The vote on an answer's current version. The idea's page shows this once in each answer. */
export default function AnswerPart() {
	const { pulses } = useLoaderData<typeof loader>();
	const { versionId } = useOutletContext<{ versionId: number }>();
	const pulse = pulses.find((one) => one.versionId === versionId);
	if (!pulse || !(pulse.open || pulse.pulse)) return null;
	return (
		<div className="relative z-10 mt-3">
			<VersionVote pulse={pulse} size="sm" compact />
		</div>
	);
}
