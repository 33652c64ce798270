import { and, asc, desc, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import type { PictureView } from "#app/features/media/index.server.ts";
import type { Actor } from "#app/kernel/actor.ts";
import type { Locale } from "#app/kernel/locale.ts";
import type { Database } from "#db/database.server.ts";
import { claims, criteria, ideas, makeClaims, makes, responses, rounds } from "#db/schema/index.ts";
import { picturesOfMakes, shownMakes } from "./shown-makes.server.ts";

/** What a make's pictures show, in the words of the idea. */
export interface ShownClaim {
	id: number;
	criterion: string;
	language: Locale;
}

/** The claims that makes show, by make, in the order of their criteria; what a hidden idea asked isn't told. */
export async function claimsOfMakes(db: Database, makeIds: number[]): Promise<Map<number, ShownClaim[]>> {
	if (makeIds.length === 0) return new Map();
	const rows = await db
		.select({
			makeId: makeClaims.makeId,
			claim: { id: claims.id, criterion: criteria.text, language: ideas.language },
		})
		.from(makeClaims)
		.innerJoin(claims, eq(claims.id, makeClaims.claimId))
		.innerJoin(criteria, eq(criteria.id, claims.criterionId))
		.innerJoin(ideas, eq(ideas.id, claims.ideaId))
		.where(and(inArray(makeClaims.makeId, makeIds), isNull(ideas.hiddenAt)))
		.orderBy(asc(claims.ideaId), asc(criteria.position));
	return new Map(
		makeIds.map((id) => [id, rows.filter(({ makeId }) => makeId === id).map(({ claim }) => claim)]),
	);
}

/** How many makes show a claim, and the pictures of the newest few. */
export interface Evidence {
	count: number;
	makes: { id: number; picture: PictureView }[];
}

const fewest = 4;

/** The makes that show each of these claims, as far as the actor sees them. */
export async function evidenceFor(
	db: Database,
	actor: Actor,
	claimIds: number[],
): Promise<Map<number, Evidence>> {
	if (claimIds.length === 0) return new Map();
	const { claimId, makeId } = makeClaims;
	const ranked = db
		.select({
			...{ claimId, makeId },
			place: sql<number>`row_number() over (partition by ${claimId} order by ${makeId} desc)`
				.mapWith(Number)
				.as("place"),
			count: sql<number>`count(*) over (partition by ${claimId})`.mapWith(Number).as("total"),
		})
		.from(makeClaims)
		.innerJoin(makes, eq(makes.id, makeId))
		.leftJoin(responses, eq(responses.id, makes.responseId))
		.leftJoin(rounds, eq(rounds.id, responses.roundId))
		.where(and(inArray(claimId, claimIds), shownMakes(actor)))
		.as("ranked");
	const rows = await db.select().from(ranked).where(lte(ranked.place, fewest)).orderBy(desc(ranked.makeId));
	const pictures = await picturesOfMakes(db, [...new Set(rows.map((row) => row.makeId))]);
	return new Map(
		claimIds.map((id) => {
			const own = rows.filter((row) => row.claimId === id);
			const shown = own.flatMap((row) => {
				const [picture] = pictures.get(row.makeId) ?? [];
				return picture ? [{ id: row.makeId, picture }] : [];
			});
			return [id, { count: own[0]?.count ?? 0, makes: shown }];
		}),
	);
}
