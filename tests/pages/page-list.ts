export interface ListedPage {
	name: string;
	/** An address, where to find the first link that looks like this, or a link that still works in a mail. */
	path: string | { on: string; link: RegExp; below?: string } | { mailed: "/verify" | "/reset/new" };
	status?: number;
}

/** What everybody can see. */
export const visitorPages: ListedPage[] = [
	{ name: "home", path: "/" },
	{ name: "the board", path: "/ideas" },
	{ name: "a search without hits", path: "/ideas?q=zzzzqqqq" },
	{ name: "a new idea", path: "/ideas/new" },
	{ name: "an idea that is solved", path: { on: "/ideas?state=resolved", link: /^\/ideas\/[^/?#]+-\d+$/ } },
	{ name: "an idea that is tried", path: { on: "/ideas?state=trying", link: /^\/ideas\/[^/?#]+-\d+$/ } },
	{ name: "the actions on a comment", path: { on: "/ideas/x-1", link: /^\/comments\/\d+\/actions$/ } },
	{ name: "the projects", path: "/projects" },
	{ name: "a project", path: { on: "/projects", link: /^\/projects\/[^/?#]+-\d+$/ } },
	{ name: "the rounds", path: "/rounds" },
	{ name: "a round", path: { on: "/rounds", link: /^\/rounds\/\d+$/ } },
	{ name: "a person", path: "/people/linshen" },
	{ name: "a maker", path: "/makers/shimo" },
	{ name: "a comment's form", path: "/discussion/idea/1/comments" },
	{ name: "signing up", path: "/sign-up" },
	{ name: "signing in", path: "/sign-in" },
	{ name: "a lost password", path: "/reset" },
	{ name: "a sent reset", path: "/reset?sent" },
	{ name: "a new password", path: { mailed: "/reset/new" } },
	{ name: "a proof of an address", path: { mailed: "/verify" } },
	{ name: "a link that has ended", path: "/verify?token=x" },
	{ name: "goodbye", path: "/goodbye" },
	{ name: "the loop of an idea", path: { on: "/", link: /^\/ideas\/[^/?#]+\/loop$/ } },
	{ name: "the loop of a project", path: "/projects/x-1/loop" },
	{ name: "a version", path: "/projects/x-1/versions/1.0" },
	{ name: "two versions side by side", path: "/projects/x-1/compare/1.0/1.1" },
	{
		name: "what lies in an archive",
		path: { on: "/projects/x-8/versions/1.0", link: /^\/projects\/[^/]+\/versions\/[^/]+\/files\/[^/?#]+$/ },
	},
	{
		name: "the lines of a file in two versions",
		path: { on: "/projects/x-1/compare/0.1/0.2", link: /\/compare\/[^/]+\/[^/]+\/files\/[^/]+\/[^/?#]+$/ },
	},
	{ name: "the makes of a version", path: "/projects/x-1/versions/1.0/makes" },
	{ name: "a ballot", path: "/ballots/1" },
	{ name: "the public log", path: "/moderation/log" },
	{ name: "a missing page", path: "/nowhere/at-all", status: 404 },
];

/** What a member sees of their own. */
export const memberPages: ListedPage[] = [
	{ name: "what only moderators may see", path: "/moderation", status: 403 },
	{ name: "a member's home", path: "/" },
	{ name: "a new idea", path: "/ideas/new" },
	{ name: "a new project", path: "/projects/new" },
	{ name: "a new project of one's own", path: "/projects/new?alone" },
	{ name: "the studio", path: "/studio" },
	{ name: "the profile's settings", path: "/settings/profile" },
	{ name: "language and look", path: "/settings/display" },
	{ name: "the address's settings", path: "/settings/email" },
	{ name: "the password's settings", path: "/settings/password" },
	{ name: "the sessions", path: "/settings/sessions" },
	{ name: "one's data", path: "/settings/data" },
	{ name: "the end of an account", path: "/settings/delete" },
	{ name: "the notifications", path: "/notifications" },
	{ name: "what one hears of", path: "/settings/notifications" },
	{ name: "a new make", path: "/projects/x-1/versions/1.1/makes/new" },
	{ name: "a report", path: "/reports/new?subject=idea:1" },
	{ name: "what was decided about one", path: "/moderation/mine" },
	{ name: "signing out", path: "/sign-out" },
];

/** What somebody who makes things, has a draft and an open ballot, and was asked for verdicts, sees of their own. */
export const makerPages: ListedPage[] = [
	{ name: "a maker's home", path: "/" },
	{ name: "the studio", path: "/studio" },
	{ name: "the editor of a draft", path: "/projects/x-1/versions/1.2/edit" },
	{ name: "the makers of a project", path: "/projects/x-1/makers" },
	{ name: "a new round", path: "/projects/x-1/versions/1.1/rounds/new" },
	{ name: "a new ballot", path: "/projects/x-1/ballots/new" },
	{ name: "a project to change", path: "/projects/x-1/edit" },
	{ name: "the ideas of a project", path: "/projects/x-1/ideas" },
	{ name: "the to-dos of a project", path: "/projects/x-1/todos" },
	{ name: "a version to recall", path: "/projects/x-1/versions/1.1/recall" },
	{
		name: "a ballot to change",
		path: { on: "/projects/x-1", link: /^\/ballots\/\d+$/, below: "/edit" },
	},
];

/** What moderators and the administrator see of everybody. */
export const staffPages: ListedPage[] = [
	{ name: "the queue", path: "/moderation" },
	{ name: "a case", path: "/moderation/cases/1" },
	{ name: "a thing to decide about", path: "/moderation/things/idea:1" },
	{ name: "an idea to hide", path: "/moderation/things/idea:2/hide" },
	{ name: "an idea to merge", path: "/moderation/things/idea:2/merge" },
	{ name: "the people", path: "/admin/people" },
	{ name: "the mails", path: "/admin/mails" },
];
