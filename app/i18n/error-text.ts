import { everywhere, type Resources } from "./resources.ts";
import { useTranslation } from "./use-translation.tsx";

type Values = Record<string, string | number>;

/** Namespaces in which reasons are written; a page that can refuse declares its own in `handle.i18n`. */
export type ReasonNamespace = keyof Resources;

/**
 * Gives a function from an error as it travels (`"ns:key"`, or `["ns:key", values]` as JSON) to its sentence.
 * Pass the page's own namespaces, so that their texts are loaded.
 */
export function useErrorText(...namespaces: ReasonNamespace[]): (error: string) => string {
	const { t } = useTranslation([...everywhere, ...namespaces]);
	const translate = t as unknown as (key: string, values?: Values) => string;
	return (error) => {
		const [key, values] = readError(error);
		return translate(key, values);
	};
}

/** Splits an error as it travels into its key and values. */
export function readError(error: string): [string, Values] {
	if (!error.startsWith("[")) return [error, {}];
	const parsed: unknown = JSON.parse(error);
	return Array.isArray(parsed) && typeof parsed[0] === "string" ? [parsed[0], parsed[1] ?? {}] : [error, {}];
}
