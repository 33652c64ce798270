import { NotFound } from "#app/kernel/domain-error.ts";
import { idOfSlug } from "#app/kernel/slug.ts";

/** The id in `slug-id`. Throws NotFound for anything else. */
export function loopAddress(slug: string | undefined): number {
	const id = idOfSlug(slug);
	if (id === null) throw new NotFound();
	return id;
}
