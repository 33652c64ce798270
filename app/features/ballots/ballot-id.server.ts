import { NotFound } from "#app/kernel/domain-error.ts";
import { idParam } from "#app/kernel/forms.ts";

/** The row id in `/ballots/:id`. Throws NotFound for anything else. */
export function ballotIdOf(params: { id?: string | undefined }): number {
	const id = idParam(params.id);
	if (id === null) throw new NotFound();
	return id;
}
