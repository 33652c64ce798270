export interface Rounds {
	/** Asks for a round now, or for another one after that under way. */
	nudge(): void;
	/** No more rounds; waits for the one under way. */
	stop(): Promise<void>;
}

/**
 * Runs `round` after each nudge and every `everyMs`, never twice at a time. A round that gives true found more
 * than it could do and is followed at once; one that throws is told to `onError` and tried again with the next.
 */
export function runRounds(
	round: () => Promise<boolean>,
	everyMs: number,
	onError: (error: unknown) => void,
): Rounds {
	let wanted = false;
	let stopped = false;
	let running: Promise<void> | undefined;

	async function runWanted(): Promise<void> {
		while (wanted && !stopped) {
			wanted = false;
			try {
				if (await round()) wanted = true;
			} catch (error) {
				onError(error);
			}
		}
		running = undefined;
	}

	function nudge(): void {
		wanted = true;
		// The next turn of the loop, so that a burst of commits is one round.
		running ??= new Promise<void>((resolve) => setImmediate(resolve)).then(runWanted);
	}

	const timer = setInterval(nudge, everyMs);
	timer.unref();
	return {
		nudge,
		async stop() {
			stopped = true;
			clearInterval(timer);
			await running;
		},
	};
}
