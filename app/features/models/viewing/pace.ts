/** Tells when the GPU is through with what it was given, without waiting for it. */
export interface Pace {
	/** Something was drawn just now. */
	mark(): void;
	/** It is still at it. */
	busy(): boolean;
	/** Milliseconds that the last one took. */
	readonly last: number;
}

/** A GPU that hasn't answered by then won't. */
const patience = 20_000;

export function createPace(context: WebGL2RenderingContext): Pace {
	let fence: WebGLSync | null = null;
	let began = 0;
	let last = 0;
	return {
		mark() {
			if (fence) context.deleteSync(fence);
			fence = context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
			context.flush();
			began = performance.now();
		},
		busy() {
			if (!fence) return false;
			const passed = performance.now() - began;
			const over =
				// Of a context that was lost, and may have come back since.
				!context.isSync(fence) ||
				passed > patience ||
				context.getSyncParameter(fence, context.SYNC_STATUS) === context.SIGNALED;
			if (!over) return true;
			last = passed;
			context.deleteSync(fence);
			fence = null;
			return false;
		},
		get last() {
			return last;
		},
	};
}
