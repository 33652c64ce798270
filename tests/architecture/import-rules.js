// Ranks go downward: a feature imports those of lines above it, never its own line's or those below.
const ranks = [
	["accounts"],
	["media"],
	["models"],
	["discussion"],
	["notes"],
	["ideas"],
	["projects"],
	["feedback"],
	["ballots", "loops"],
	["runs", "commissions"],
	["notifications", "search", "insights", "studio"],
	["moderation"],
	["people"],
	["home", "shell"],
];

const rankRules = ranks.flatMap((rank, index) =>
	rank.map((feature) => {
		const beside = rank.filter((other) => other !== feature);
		const forbidden = [...beside, ...ranks.slice(index + 1).flat()];
		return {
			name: `rank-of-${feature}`,
			comment: "features import only features of a lower rank",
			severity: /** @type {const} */ ("error"),
			from: { path: `^app/features/${feature}/` },
			to: { path: `^app/features/(${forbidden.join("|") || "-"})/` },
		};
	}),
);

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
function rule(name, comment, from, to) {
	return { name, comment, severity: /** @type {const} */ ("error"), from, to };
}

/**
 * Who may import whom (ARCHITECTURE.md). No exemption list.
 * @type {import("dependency-cruiser").IConfiguration}
 */
export const importRules = {
	forbidden: [
		rule(
			"no-cycles",
			"types may meet, code may not go in circles",
			{},
			{
				circular: true,
				viaOnly: { dependencyTypesNot: ["type-only"] },
			},
		),
		rule(
			"kernel-knows-nothing",
			"pure words that everybody shares",
			{ path: "^app/kernel/" },
			{
				path: "^(app/(features|ui|http|i18n|root|routes|entry)|db|tests)",
			},
		),
		rule(
			"rules-are-pure",
			"rules and policies take values and return values",
			{ path: "^app/features/[^/]+/(rules|policy)(/|\\.ts)" },
			{
				path: "^(db/|app/(http|ui|i18n|root|entry)|app/features/[^/]+/(queries|commands|routes|components|forms)|node_modules/(@remix-run|react|react-dom|drizzle-orm|pg|express)/)",
			},
		),
		rule(
			"sql-stays-in-its-files",
			"SQL lives in queries, commands and db",
			{ path: "^app/", pathNot: "/(queries|commands)(/|\\.server\\.ts$)" },
			{ path: "^node_modules/(drizzle-orm|pg)/", dependencyTypesNot: ["type-only"] },
		),
		rule(
			"ui-knows-no-domain",
			"components without domain knowledge",
			{ path: "^app/ui/" },
			{
				path: "^(app/(features|root|entry)|db)",
			},
		),
		rule(
			"db-knows-only-words",
			"db speaks the kernel's words; the seed is the demo world and speaks to features",
			{ path: "^db/", pathNot: "^db/seed/" },
			{ path: "^app/", pathNot: "^app/kernel/" },
		),
		rule(
			"features-meet-at-their-index",
			"index.ts and index.server.ts are a feature's only doors",
			{ path: "^app/features/([^/]+)/" },
			{ path: "^app/features/", pathNot: "^app/features/($1/|[^/]+/index(\\.server)?\\.ts$)" },
		),
		rule(
			"others-come-through-the-index",
			"so does everybody outside features",
			{ path: "^(app/(http|i18n|root|routes|entry)|db)" },
			{ path: "^app/features/", pathNot: "^app/features/[^/]+/(index(\\.server)?|routes)\\.ts$" },
		),
		rule(
			"lucia-stays-in-accounts",
			"one feature knows the session library",
			{ pathNot: "^app/features/accounts/" },
			{
				path: "^node_modules/(lucia|@lucia-auth)/",
			},
		),
		rule(
			"three-stays-in-viewing",
			"half a megabyte that only an opened viewer loads, and workers on the server",
			{ path: "^app/", pathNot: "^app/features/models/(viewing|measuring|comparing)/" },
			{ path: "^node_modules/(three|three-mesh-bvh)/" },
		),
		rule(
			"only-routes-name-route-modules",
			"route modules are named in route tables, never imported",
			{},
			{
				path: "^app/features/[^/]+/routes/",
				dependencyTypesNot: ["type-only"],
			},
		),
		rule(
			"everything-resolves",
			"no import of what isn't there",
			{},
			{ couldNotResolve: true, pathNot: "^virtual:" },
		),
		...rankRules,
	],
	options: {
		doNotFollow: { path: "node_modules" },
		tsConfig: { fileName: "tsconfig.json" },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "require", "node", "default", "types"],
		},
	},
};
