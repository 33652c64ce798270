import type { PersonCard } from "#app/features/accounts/index.ts";

/** What the header knows of whoever is signed in. */
export interface ShellViewer {
	handle: string;
	name: string;
	avatar: PersonCard["avatar"];
	role: "member" | "moderator" | "administrator";
	unread: number;
	suspended: boolean;
}
