import { randomBytes } from "node:crypto";

const prefix = randomBytes(5).toString("hex");
let counted = 0;

/** Unique among all processes: a random part per process and a count. What a client sends is never taken over. */
export function nextRequestId(): string {
	counted += 1;
	return `${prefix}-${counted.toString(36)}`;
}

const pool = Buffer.alloc(16 * 256);
let used = pool.length;

/** 128 fresh random bits in base64url, always 22 characters, drawn in batches. */
export function freshNonce(): string {
	if (used === pool.length) {
		randomBytes(pool.length).copy(pool);
		used = 0;
	}
	used += 16;
	return pool.toString("base64url", used - 16, used);
}
