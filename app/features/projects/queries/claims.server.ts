import { eq } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { claims, criteria, ideas } from "#db/schema/index.ts";

/** "This version answers criterion c of idea i", with the words of both. */
export interface ClaimView {
	id: number;
	criterionId: number;
	criterion: string;
	note: string;
	idea: { id: number; slug: string; title: string; language: "zh-CN" | "en" };
}

/** The claims of a version, by idea and the criteria's own order. At most 40. */
export async function claimsOfVersion(db: Database, versionId: number): Promise<ClaimView[]> {
	return db
		.select({
			id: claims.id,
			criterionId: claims.criterionId,
			criterion: criteria.text,
			note: claims.note,
			idea: { id: ideas.id, slug: ideas.slug, title: ideas.title, language: ideas.language },
		})
		.from(claims)
		.innerJoin(criteria, eq(criteria.id, claims.criterionId))
		.innerJoin(ideas, eq(ideas.id, claims.ideaId))
		.where(eq(claims.versionId, versionId))
		.orderBy(claims.ideaId, criteria.position, claims.id);
}
