import { eq } from "drizzle-orm";
import { attachMedia, describePictures } from "#app/features/media/index.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import { RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { ballotOptions, media } from "#db/schema/index.ts";
import { fewestOptions } from "../rules/papers.ts";

export interface BallotOption {
	title: string;
	text: string;
	/** Public id of its picture. */
	picture: string | null;
}

export interface BallotOptions {
	options: BallotOption[];
	/** Alternative texts by public id. */
	alt: Record<string, string | undefined>;
}

/**
 * Gives a ballot these options and no others. What a co-maker's picture shows stays; only new ones must be the
 * actor's own. Throws RuleBroken for fewer than two, for one without a name, for pictures that are gone.
 */
export async function replaceOptions(
	tx: Database,
	actor: Member,
	ballotId: number,
	{ options, alt }: BallotOptions,
): Promise<void> {
	if (options.length < fewestOptions) throw new RuleBroken("options", "ballots:refusal.twoOptions");
	if (options.some(({ title }) => title === "")) {
		throw new RuleBroken("options", "ballots:refusal.optionWithoutName");
	}
	const idOf = await mediaIds(tx, actor, ballotId, { options, alt });
	await tx.delete(ballotOptions).where(eq(ballotOptions.ballotId, ballotId));
	await tx.insert(ballotOptions).values(
		options.map(({ title, text, picture }, position) => ({
			...{ ballotId, position, title, text },
			mediaId: (picture && idOf.get(picture)) || null,
		})),
	);
}

async function mediaIds(tx: Database, actor: Member, ballotId: number, { options, alt }: BallotOptions) {
	const standing = await tx
		.select({ id: media.id, publicId: media.publicId })
		.from(ballotOptions)
		.innerJoin(media, eq(media.id, ballotOptions.mediaId))
		.where(eq(ballotOptions.ballotId, ballotId));
	const idOf = new Map(standing.map(({ id, publicId }) => [publicId, id]));
	const wanted = options.flatMap(({ picture }) => picture ?? []);
	const publicIds = [...new Set(wanted)].filter((publicId) => !idOf.has(publicId));
	const fresh = await attachMedia(tx, actor, publicIds, { field: "options" });
	for (const [at, publicId] of publicIds.entries()) idOf.set(publicId, fresh[at] as number);
	const told = wanted.flatMap((publicId) => {
		const text = alt[publicId];
		return text === undefined ? [] : [{ publicId, alt: text }];
	});
	await describePictures(tx, actor, told);
	return idOf;
}
