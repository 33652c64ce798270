import { password, signedIn, tokenOf } from "./fill.js";

const visitor = { "accept-language": "en" };
/** A cookie of nobody's: rendered like a visitor's page and never kept. */
const unkept = { cookie: "measured=1" };
const form = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
const cookieName = "hx_session";

/** @param {number} n */
function member(n) {
	return { cookie: `${cookieName}=${tokenOf(1 + (n % signedIn))}` };
}

/**
 * What is measured. `against: "http"` also compares with a bare answer of the same size.
 *
 * @param {import("./world.js").Subjects} subjects
 * @returns {Figure[]}
 */
export function figures({ boardPath, idea, project, ideas, rounds }) {
	const ideaPath = `/ideas/${idea.slug}-${idea.id}`;
	const projectPath = `/projects/${project.slug}-${project.id}`;
	const versionPath = `${projectPath}/versions/${project.major}.${project.minor}`;
	return [
		kept("visitor's first page", "/"),
		kept("visitor's board", boardPath),
		kept("visitor's idea", ideaPath),
		kept("visitor's project", projectPath),
		{ name: "board, rendered", ask: { path: boardPath, headers: unkept } },
		{ name: "member's board", ask: { path: boardPath, headers: member(1) } },
		{ name: "member's idea, 20 comments", ask: { path: ideaPath, headers: member(1) } },
		{ name: "idea, 20 comments, rendered", ask: { path: ideaPath, headers: unkept } },
		{ name: "member's version", ask: { path: versionPath, headers: member(1) } },
		{ name: "search", ask: { path: `${boardPath}?q=lamp`, headers: unkept } },
		{
			name: "sign-in",
			ask: (count) => ({
				path: "/sign-in",
				method: "POST",
				headers: form,
				body: new URLSearchParams({ login: `person${1 + (count % 1500)}`, password }).toString(),
			}),
			options: { expect: [302, 303], connections: 2 },
		},
		{
			name: "vote",
			ask: (count) => {
				const { slug, id } = ideas[Math.floor(count / signedIn) % ideas.length] ?? idea;
				return {
					path: `/ideas/${slug}-${id}/vote`,
					method: "POST",
					headers: { ...form, ...member(count) },
					body: "back=%2Fideas",
				};
			},
			options: { expect: [302, 303] },
		},
		{
			name: "verdict",
			ask: (count) => {
				const round = rounds[Math.floor(count / signedIn) % rounds.length];
				const fields = round.claims.flatMap((/** @type {string} */ id, /** @type {number} */ at) => [
					[`verdicts[${at}].claimId`, id],
					[`verdicts[${at}].choice`, "solved"],
				]);
				return {
					path: `/rounds/${round.id}`,
					method: "POST",
					headers: { ...form, ...member(count) },
					body: new URLSearchParams(fields).toString(),
				};
			},
			options: { expect: [302, 303] },
		},
	];
}

/**
 * A visitor's page, fetched before until it is kept and compressed.
 *
 * @param {string} name
 * @param {string} path
 * @returns {Figure}
 */
function kept(name, path) {
	return {
		name,
		ask: { path, headers: visitor },
		against: "http",
		async warm(app) {
			for (let attempt = 0; attempt < 100; attempt += 1) {
				const headers = { ...visitor, "accept-encoding": "gzip" };
				const response = await fetch(app.url + path, { headers });
				await response.arrayBuffer();
				if (response.status !== 200) throw new Error(`${path} answers ${response.status}`);
				if (response.headers.has("content-length") && response.headers.get("content-encoding") === "gzip")
					return;
			}
			throw new Error(`${path} is not kept`);
		},
	};
}

/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {import("./load.js").Asked | ((count: number) => import("./load.js").Asked)} ask
 * @property {"http"} [against]
 * @property {{ expect?: number[]; connections?: number; amount?: number }} [options]
 * @property {(app: import("./child.js").Child) => Promise<void>} [warm]
 */
