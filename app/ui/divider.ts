/** Where a divider stands, in whole percent from the left. */
export function clampDivider(percent: number): number {
	return Number.isFinite(percent) ? Math.min(100, Math.max(0, Math.round(percent))) : 50;
}

/** Where a key brings the divider, or null for keys that mean something else. */
export function dividerAfterKey(key: string, at: number): number | null {
	const steps: Record<string, number> = { ArrowLeft: -2, ArrowDown: -2, ArrowRight: 2, ArrowUp: 2 };
	if (key === "Home") return 0;
	if (key === "End") return 100;
	const step = steps[key] ?? { PageDown: -10, PageUp: 10 }[key];
	return step === undefined ? null : clampDivider(at + step);
}
