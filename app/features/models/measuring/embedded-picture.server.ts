import { RuleBroken } from "#app/kernel/domain-error.ts";
import { preparePicture } from "../../media/index.server.ts";

/**
 * The picture that a model file brings along, written anew as any picture that is sent; "unusable" where it is named and
 * can't be. Throws Busy.
 */
export async function embeddedPicture(
	found: Uint8Array | "lost" | null,
): Promise<{ bytes: Uint8Array; width: number; height: number } | "unusable" | null> {
	if (found === null) return null;
	if (found === "lost" || found.length === 0) return "unusable";
	try {
		const { first } = await preparePicture(found);
		return first.find(({ format }) => format === "webp") ?? "unusable";
	} catch (error) {
		if (error instanceof RuleBroken) return "unusable";
		throw error;
	}
}
