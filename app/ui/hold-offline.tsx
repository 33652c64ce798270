import { useEffect } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isReachable } from "./reachable.ts";
import { useToast } from "./toast.tsx";

/**
 * Holds forms back while the device has no connection: sent into nothing, an error page would stand in their place.
 * Without a network the server may still be on the same machine, so it is asked. Stands once, in the shell.
 */
export function HoldOffline() {
	const { t } = useTranslation("ui");
	const toast = useToast();
	useEffect(() => {
		let passing: HTMLFormElement | null = null;
		async function hold(event: SubmitEvent) {
			const form = event.target as HTMLFormElement;
			if (navigator.onLine || passing === form) {
				passing = null;
				return;
			}
			event.preventDefault();
			event.stopImmediatePropagation();
			if (!(await isReachable())) return toast(t("offline"));
			passing = form;
			form.requestSubmit(event.submitter);
		}
		window.addEventListener("submit", hold, { capture: true });
		return () => window.removeEventListener("submit", hold, { capture: true });
	}, [t, toast]);
	return null;
}
