import type { Member } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { users } from "#db/schema/index.ts";
import { chance, seedOf } from "../chance.ts";
import type { CastMember } from "../stage.server.ts";
import { people } from "../world/people.ts";
import { quietMembers } from "../world/quiet-members.ts";

/** Puts everybody into the house. They have no password: only the demo's login page lets them in. */
export async function bringPeople(
	tx: Database,
	at: (daysAgo: number) => Date,
): Promise<{ named: Map<string, Member>; quiet: CastMember[] }> {
	const named = people.map((person) => ({
		handle: person.handle,
		displayName: person.name,
		bio: person.bio,
		links: person.links ?? [],
		role: person.role ?? ("member" as const),
		standing: person.standing,
		joinedDaysAgo: person.joinedDaysAgo,
	}));
	const quiet = quietMembers().map(({ handle, name }) => ({
		handle,
		displayName: name,
		bio: "",
		links: [],
		role: "member" as const,
		standing: "member" as const,
		joinedDaysAgo: 60 + Math.floor(chance(seedOf(handle))() * 360),
	}));
	const rows = await tx
		.insert(users)
		.values(
			[...named, ...quiet].map(({ joinedDaysAgo, ...person }) => ({
				...person,
				email: `${person.handle}@demo.invalid`,
				emailVerifiedAt: at(joinedDaysAgo),
				createdAt: at(joinedDaysAgo),
				isDemo: true,
			})),
		)
		.returning();
	const actors = rows.map(
		({ id, handle, role, standing }): Member => ({
			...{ kind: "member", id, handle, role, standing, suspended: false, emailVerified: true },
		}),
	);
	return {
		named: new Map(actors.slice(0, named.length).map((actor) => [actor.handle, actor])),
		quiet: actors.slice(named.length).map((actor, index) => ({
			actor,
			joinedDaysAgo: quiet[index]?.joinedDaysAgo ?? 60,
		})),
	};
}
