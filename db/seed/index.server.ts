import type { MediaServices } from "#app/features/media/index.server.ts";
import { users } from "#db/schema/index.ts";
import { bringCategories } from "./categories.server.ts";

/**
 * What a database needs before its first visitor: categories, and where it is new and asked for, the demo world.
 * Gives whether anything was laid down.
 */
export async function furnish(
	services: MediaServices,
	{ demo, now }: { demo: boolean; now: Date },
): Promise<boolean> {
	const [somebody] = await services.db.select({ id: users.id }).from(users).limit(1);
	if (somebody) return false;
	if (!demo) await bringCategories(services.db);
	else {
		// Its words and drawings are read for the one start that needs them.
		const { seedDemo } = await import("./demo.server.ts");
		await seedDemo(services, now);
	}
	return true;
}
