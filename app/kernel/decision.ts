/** A translation key, `namespace:key`, in which the person reads why. */
export type Reason = `${string}:${string}`;

/** What a policy answers. */
export type Decision = { allowed: true } | { allowed: false; reason: Reason };

export const allowed: Decision = { allowed: true };

export function denied(reason: Reason): Decision {
	return { allowed: false, reason };
}

/** The first refusal in order, or allowed. */
export function allOf(...decisions: Decision[]): Decision {
	return decisions.find((decision) => !decision.allowed) ?? allowed;
}
