import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { readSubject, type SubjectFacts } from "./queries/subject.server.ts";
import { parseSubject } from "./rules/acts.ts";

/** The thing that an address names. Throws NotFound. */
export async function subjectIn(
	db: Database,
	text: string | null | undefined,
	now: Date,
): Promise<SubjectFacts> {
	const subject = parseSubject(text ?? null);
	const facts = subject && (await readSubject(db, subject, now));
	if (!facts) throw new NotFound();
	return facts;
}
