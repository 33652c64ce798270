import { needsReason, type VerdictChoice } from "./verdicts.ts";

export type RoundOutcome = "iterate" | "ship" | "stop";
export type TodoState = "open" | "accepted" | "declined";

/** Only "partly" and "not" can become to-dos; they carry the reason that is to be answered. */
export function canBecomeTodo(choice: VerdictChoice): boolean {
	return needsReason(choice);
}

/** An iteration promises something; shipping or stopping promises nothing. */
export function keepsTodos(outcome: RoundOutcome): boolean {
	return outcome === "iterate";
}
