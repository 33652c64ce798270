import { useErrorText } from "#app/i18n/error-text.ts";

/** Reads an error as it travels (see useErrorText); what is a sentence already stays as it is. */
export function useErrorSentence(): (error: string) => string {
	const read = useErrorText();
	return (error) => (travelling.test(error) ? read(error) : error);
}

const travelling = /^\[|^[a-z]+:[\w.]+$/i;
