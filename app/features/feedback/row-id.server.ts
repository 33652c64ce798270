import { NotFound } from "#app/kernel/domain-error.ts";
import { idParam } from "#app/kernel/forms.ts";

/** The row id in an address like `/rounds/:id`. Throws NotFound for anything else. */
export function rowIdOf(params: { id?: string | undefined }): number {
	const id = idParam(params.id);
	if (id === null) throw new NotFound();
	return id;
}
