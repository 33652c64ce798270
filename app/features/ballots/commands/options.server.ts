import { eq } from "drizzle-orm";
import { attachPictures, type PictureLooks } from "#app/features/media/index.server.ts";
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

export interface BallotOptions extends PictureLooks {
	options: BallotOption[];
}

/**
 * Gives a ballot these options and no others. What a co-maker's picture shows stays; only new ones must be the
 * actor's own. Throws RuleBroken for fewer than two, for one without a name, for pictures that are gone.
 */
export async function replaceOptions(
	tx: Database,
	actor: Member,
	ballotId: number,
	asked: BallotOptions,
): Promise<void> {
	const { options } = asked;
	if (options.length < fewestOptions) throw new RuleBroken("options", "ballots:refusal.twoOptions");
	if (options.some(({ title }) => title === "")) {
		throw new RuleBroken("options", "ballots:refusal.optionWithoutName");
	}
	const idOf = await mediaIds(tx, actor, ballotId, asked);
	await tx.delete(ballotOptions).where(eq(ballotOptions.ballotId, ballotId));
	await tx.insert(ballotOptions).values(
		options.map(({ title, text, picture }, position) => ({
			...{ ballotId, position, title, text },
			mediaId: (picture && idOf.get(picture)) || null,
		})),
	);
}

async function mediaIds(
	tx: Database,
	actor: Member,
	ballotId: number,
	{ options, alt, focal }: BallotOptions,
): Promise<Map<string, number>> {
	const rows = await tx
		.select({ id: media.id, publicId: media.publicId })
		.from(ballotOptions)
		.innerJoin(media, eq(media.id, ballotOptions.mediaId))
		.where(eq(ballotOptions.ballotId, ballotId));
	const standing = new Map(rows.map(({ id, publicId }) => [publicId, id]));
	const publicIds = [...new Set(options.flatMap(({ picture }) => picture ?? []))];
	const ids = await attachPictures(tx, actor, { publicIds, alt, focal }, { standing, field: "options" });
	return new Map(publicIds.map((publicId, at) => [publicId, ids[at] ?? 0]));
}
