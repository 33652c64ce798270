import { type RefObject, useEffect, useRef } from "react";

/** Saves as soon as every upload of the form has arrived: the uploader puts their ids into the form by itself. */
export function useUploadWatch(form: RefObject<HTMLFormElement | null>, saveNow: () => void): void {
	const latest = useRef(saveNow);
	latest.current = saveNow;
	useEffect(() => {
		const node = form.current;
		if (!node) return;
		let known = arrivedIn(node);
		const observer = new MutationObserver(() => {
			const arrived = arrivedIn(node);
			if (arrived === known || node.querySelector("progress")) return;
			known = arrived;
			if (arrived) latest.current();
		});
		observer.observe(node, { childList: true, subtree: true });
		return () => observer.disconnect();
	}, [form]);
}

function arrivedIn(form: HTMLFormElement): string {
	const inputs = form.querySelectorAll<HTMLInputElement>("[name=newPictures],[name=newFiles]");
	return [...inputs].map((input) => input.value).join(" ");
}
