/** What the header knows of whoever is signed in. */
export interface ShellViewer {
	handle: string;
	name: string;
	avatarUrl: string | null;
	role: "member" | "moderator" | "administrator";
	unread: number;
	suspended: boolean;
}
