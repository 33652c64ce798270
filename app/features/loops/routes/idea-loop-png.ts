import { page } from "#app/http/page.server.ts";
import { loopAddress } from "../loop-address.server.ts";
import { pictureAnswer } from "../picture/answer.server.ts";
import { loopPicture } from "../picture/loop-picture.server.ts";

export const loader = page(async ({ context, params }) =>
	pictureAnswer(await loopPicture(context, { ideaId: loopAddress(params.slug) }, "loop")),
);
