/** Tables that grow with use; a page that reads one of them from end to end gets slower every day. */
const growing = new Set(
	(
		"users sessions tokens throttles mails media ideas criteria segments votes idea_tags idea_pictures idea_revisions " +
		"idea_timeline idea_merges idea_search search_frequencies threads comments comment_revisions comment_reactions " +
		"comment_pictures watches projects project_makers project_followers project_ideas project_criteria versions " +
		"changelog_entries version_pictures version_files claims rounds round_ideas round_invitations responses verdicts " +
		"ratings claim_results makes make_pictures version_votes todos ballots ballot_options ballot_papers notifications " +
		"outbox deadlines"
	).split(" "),
);
const fewRows = 200;

/**
 * Explains every statement and gives those that read a growing table from end to end.
 *
 * @param {import("pg").Client} client
 * @param {[string, unknown[]][]} statements
 */
export async function sequentialScans(client, statements) {
	/** @type {{ table: string; rows: number; statement: string }[]} */
	const found = [];
	for (const [text, values] of statements) {
		if (!/^\s*(select|with|update|delete)/i.test(text)) continue;
		await client.query("begin");
		try {
			const { rows } = await client.query(`explain (format json) ${text}`, values);
			for (const scan of scansIn(rows[0]["QUERY PLAN"][0].Plan)) {
				found.push({ ...scan, statement: text.replace(/\s+/g, " ").slice(0, 160) });
			}
		} catch (error) {
			found.push({ table: `not explained: ${error}`, rows: 0, statement: text.slice(0, 160) });
		} finally {
			await client.query("rollback");
		}
	}
	return found;
}

/**
 * @param {any} plan
 * @returns {{ table: string; rows: number }[]}
 */
function scansIn(plan) {
	const here =
		plan["Node Type"] === "Seq Scan" && growing.has(plan["Relation Name"]) && plan["Total Cost"] > fewRows
			? [{ table: plan["Relation Name"], rows: plan["Plan Rows"] }]
			: [];
	return [...here, ...(plan.Plans ?? []).flatMap(scansIn)];
}
