import { idOfSlug, slugId } from "#app/kernel/slug.ts";

/**
 * Where an idea lives, `/ideas/slug-id`, ready for a header: Chinese titles are percent-encoded.
 * The id is the key; any other slug redirects to the right one.
 */
export function ideaPath(idea: { id: number; slug: string }): string {
	return `/ideas/${encodeURIComponent(slugId(idea))}`;
}

/** The id in an address's last part, or null where none can be one. */
export const ideaIdOf = idOfSlug;
