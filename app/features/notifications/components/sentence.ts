import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { NotificationView } from "../queries/list.server.ts";

/** What is said of something that happened, in the reader's language. */
export function useSentence(): (notification: NotificationView) => string {
	const { t, has } = useTranslation(["notifications", "shell", "moderation"]);
	// The key is made of kind and change; a test holds the texts to both lists.
	const say = t as unknown as (key: string, values?: Record<string, string | number>) => string;
	return ({ kind, data, title, actor }) => {
		const who = actor?.handle ? actor.displayName : say("shell:person.deleted");
		const key = `sentence.${kind}${data.change ? `.${data.change}` : ""}`;
		if (kind !== "moderation") return say(key, { ...data, title, who });
		const act = `moderation:told.${data.action}`;
		if (!has(act)) return say("sentence.moderation");
		return say(act, { thing: say(`moderation:yours.${data.subjectType}`, { title }) });
	};
}
