import { type SQL, sql } from "drizzle-orm";
import type { Audience } from "../rules/tellings.ts";

/** A query for the ids of everybody in these audiences, once each. */
export function idsOf(audiences: Audience[]): SQL {
	return sql.join(audiences.map(queryOf), sql` union `);
}

function queryOf(audience: Audience): SQL {
	switch (audience.of) {
		case "people":
			return sql`select unnest(${sql.param(audience.ids)}::bigint[])`;
		case "watchers":
			return sql`select user_id from watches
				where subject_type = ${audience.type} and subject_id = ${audience.id} and not muted`;
		case "voters":
			return votersOf(audience.ideaIds, audience.uninvited ?? false);
		case "followers":
			return sql`select user_id from project_followers where project_id = ${audience.projectId}`;
		case "makers":
			return sql`select user_id from project_makers
				where project_id = ${audience.projectId} and joined_at is not null`;
		case "invited":
			return sql`select user_id from round_invitations where round_id = ${audience.roundId}`;
		case "responders":
			return sql`select user_id from responses where round_id = ${audience.roundId} and user_id is not null`;
		case "papers":
			return sql`select user_id from ballot_papers where ballot_id = ${audience.ballotId}`;
	}
}

/** Who muted one of these ideas isn't told as its voter. */
function votersOf(ideaIds: number[], uninvited: boolean): SQL {
	const ids = sql`${sql.param(ideaIds)}::bigint[]`;
	const invited = sql`select ri.user_id from round_invitations ri
		join rounds r on r.id = ri.round_id and r.state = 'open'
		join round_ideas i on i.round_id = r.id where i.idea_id = any(${ids})`;
	return sql`(
		(select user_id from votes where idea_id = any(${ids}) and state in ('counted', 'quarantined')
			union select author_id from ideas where id = any(${ids}) and author_id is not null)
		except (select user_id from watches
			where subject_type = 'idea' and subject_id = any(${ids}) and muted)
		${uninvited ? sql`except (${invited})` : sql``}
	)`;
}
