import type enAccounts from "./locales/en/accounts.json";
import type enBallots from "./locales/en/ballots.json";
import type enDiscussion from "./locales/en/discussion.json";
import type enErrors from "./locales/en/errors.json";
import type enFeedback from "./locales/en/feedback.json";
import type enHome from "./locales/en/home.json";
import type enIdeas from "./locales/en/ideas.json";
import type enLoops from "./locales/en/loops.json";
import type enMedia from "./locales/en/media.json";
import type enModels from "./locales/en/models.json";
import type enModeration from "./locales/en/moderation.json";
import type enNotifications from "./locales/en/notifications.json";
import type enPeople from "./locales/en/people.json";
import type enProjects from "./locales/en/projects.json";
import type enSearch from "./locales/en/search.json";
import type enShell from "./locales/en/shell.json";
import type enStudio from "./locales/en/studio.json";
import type enUi from "./locales/en/ui.json";

/** The English files type the keys; a test holds the Chinese ones to the same keys. */
export interface Resources {
	accounts: typeof enAccounts;
	ballots: typeof enBallots;
	discussion: typeof enDiscussion;
	errors: typeof enErrors;
	feedback: typeof enFeedback;
	home: typeof enHome;
	ideas: typeof enIdeas;
	loops: typeof enLoops;
	media: typeof enMedia;
	models: typeof enModels;
	moderation: typeof enModeration;
	notifications: typeof enNotifications;
	people: typeof enPeople;
	projects: typeof enProjects;
	search: typeof enSearch;
	shell: typeof enShell;
	studio: typeof enStudio;
	ui: typeof enUi;
}

export type Namespace = keyof Resources;

/** On every page. */
export const everywhere: Namespace[] = ["ui", "shell", "errors"];
