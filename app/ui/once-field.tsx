import { useState } from "react";

/**
 * The hidden key by which the same submit twice is one thing. The server's key stays through hydration: the browser
 * would make another one, and React leaves attributes of the document as they came.
 */
export function OnceField() {
	const [key] = useState(newKey);
	return <input type="hidden" name="_once" defaultValue={key} suppressHydrationWarning />;
}

function newKey(): string {
	// Plain http on a local network has no randomUUID.
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
