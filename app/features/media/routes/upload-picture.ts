import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { readForm } from "#app/http/read-form.server.ts";
import { resource } from "#app/http/resource.server.ts";
import { safePath, withQuery } from "#app/http/safe-path.ts";
import { isMember } from "#app/kernel/actor.ts";
import { RuleBroken, SignInRequired } from "#app/kernel/domain-error.ts";
import { storePicture } from "../commands/pictures.server.ts";
import { pictureUpload } from "../forms.ts";
import { likeStandings } from "../picture-places.server.ts";
import { firstWidth } from "../rules.ts";

/** Takes one picture. A fetch gets its `publicId` as JSON; a plain form goes `back` with it. */
export const action = resource(async ({ request, context }) => {
	const { actor } = context;
	if (!isMember(actor)) throw new SignInRequired();
	const { data } = await readForm(request);
	const parsed = parseWithZod(data, { schema: pictureUpload });
	if (parsed.status !== "success") throw new RuleBroken("file", "media:noPictureSent");
	const { file, alt, back } = parsed.value;
	const { id, ...stored } = await storePicture(context, actor, file, { alt });
	if (request.headers.get("Accept")?.includes("application/json")) {
		const url = `/media/${stored.publicId}/${firstWidth(stored.width)}.webp`;
		const like = (await likeStandings(context, actor, [id])).get(id);
		return Response.json({ ...stored, url, like }, { status: 201 });
	}
	return redirect(withQuery(safePath(back), { picture: stored.publicId }));
});
