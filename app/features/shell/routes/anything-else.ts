import { page } from "#app/http/page.server.ts";
import { NotFound } from "#app/kernel/domain-error.ts";

/** Every address that no route knows: through here the 404 page knows who is reading, in which language and theme. */
export const loader = page(() => {
	throw new NotFound("shell:errors.404.text");
});

export default function AnythingElse() {
	return null;
}
