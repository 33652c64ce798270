import type { PictureView } from "#app/ui/picture.tsx";

/** What the home page needs of an idea's card. */
export interface HomeIdea {
	id: number;
	path: string;
	title: string;
	summary: string;
	language: string;
	voteCount: number;
	versionCount: number;
	projectCount: number;
	commentCount: number;
	steps: number;
	broken: boolean;
	loopDays: number | null;
	cover: PictureView | null;
}
