import { wholeDaysBetween } from "#app/kernel/clock.ts";

/** A moment in a loop, in the order in which it happened. */
export interface Moment<Kind extends string = string> {
	kind: Kind;
	at: Date;
}

/** Moments sorted by time (equal times keep their order), each with the whole days until the next one. */
export function chainOf<Each extends Moment>(moments: Each[]): (Each & { daysToNext: number | null })[] {
	const sorted = moments
		.map((moment, place) => ({ moment, place }))
		.sort((a, b) => a.moment.at.getTime() - b.moment.at.getTime() || a.place - b.place)
		.map(({ moment }) => moment);
	return sorted.map((moment, at) => {
		const next = sorted[at + 1];
		return { ...moment, daysToNext: next ? wholeDaysBetween(moment.at, next.at) : null };
	});
}

export interface LoopFigures {
	wantedBy: number;
	/** From the first word to solved, or until now. */
	days: number;
	solved: boolean;
	versions: number;
	makes: number;
	/** From the first word to the first maker; null while nobody has taken it up. */
	firstAnswerDays: number | null;
}

/** The line of big numbers. A reopened loop counts until its last close. */
export function figuresOf(facts: {
	wantedBy: number;
	saidAt: Date;
	solvedAt: Date | null;
	firstAnswerAt: Date | null;
	versions: number;
	makes: number;
	now: Date;
}): LoopFigures {
	const { wantedBy, saidAt, solvedAt, firstAnswerAt, versions, makes, now } = facts;
	return {
		wantedBy,
		versions,
		makes,
		solved: solvedAt !== null,
		days: wholeDaysBetween(saidAt, solvedAt ?? now),
		firstAnswerDays: firstAnswerAt ? wholeDaysBetween(saidAt, firstAnswerAt) : null,
	};
}

/** The first sentence of a text as it can be quoted: one line, at most `most` characters. */
export function firstSentence(text: string, most = 90): string {
	const plain = text.replace(/[#>*_`[\]]|!?\(https?:[^()]*\)/g, "").trim();
	const line =
		plain
			.split("\n")
			.find((each) => each.trim() !== "")
			?.trim() ?? "";
	const sentence = /^.*?[。！？!?]|^.*?\.(?=\s|$)/u.exec(line)?.[0] ?? line;
	const characters = [...sentence];
	return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : sentence;
}
