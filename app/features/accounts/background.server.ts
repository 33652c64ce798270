import { type EventHandler, type JobHandler, onEvents } from "#db/background.server.ts";
import { deliverMails, type OutgoingMail, sweepMails } from "./commands/mails.server.ts";
import { sweepSessions } from "./commands/sessions.server.ts";
import { recomputeDueStandings, recomputeStandings } from "./commands/standing.server.ts";
import { sweepThrottles } from "./commands/throttle.server.ts";
import { sweepTokens } from "./commands/tokens.server.ts";
import { mailTransport } from "./mail-transport.server.ts";

/** Whoever takes part is looked at again at once, so that a first standing doesn't wait for the hour. */
export const accountsEventHandlers: EventHandler[] = [
	onEvents(
		"accounts.standing",
		["idea.opened", "comment.posted", "response.given", "make.shown", "version.published"],
		async (tx, { actorId }, now) => {
			if (actorId !== null) await recomputeStandings(tx, [actorId], now);
		},
	),
];

/** `services.origin` is read when a mail leaves: it may follow from the port. */
export function accountsJobs(services: { origin: string }, smtpUrl: string | null): JobHandler[] {
	const jobs: JobHandler[] = [
		{
			name: "accounts-standing",
			schedule: "7 * * * *",
			handle: async (db, _data, now) => void (await recomputeDueStandings(db, now)),
		},
		{
			name: "accounts-sweep",
			schedule: "41 3 * * *",
			async handle(db, _data, now) {
				await sweepSessions(db, now);
				await sweepTokens(db, now);
				await sweepThrottles(db, now);
				await sweepMails(db, now);
			},
		},
	];
	if (smtpUrl === null) return jobs;
	let send: ((mail: OutgoingMail) => Promise<void>) | undefined;
	const delivery: JobHandler = {
		name: "accounts-mails",
		schedule: "* * * * *",
		retries: 0,
		async handle(db, _data, now) {
			send ??= mailTransport(smtpUrl, services.origin);
			await deliverMails(db, send, now);
		},
	};
	return [...jobs, delivery];
}
