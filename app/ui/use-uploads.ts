import { useEffect, useRef, useState } from "react";
import { SendFailed, sendFile } from "./send-file.ts";

export interface Upload {
	key: string;
	name: string;
	/** A picture to show: the local file at first, or the address of one that was here already. */
	preview: string | null;
	state: "sending" | "done" | "failed";
	/** 0–1. */
	share: number;
	/** Set when done: what the form sends. */
	publicId: string | null;
	/** Set when failed: as it travels, or null. */
	error: string | null;
}

export interface KeptUpload {
	publicId: string;
	name: string;
	previewUrl?: string | null;
}

interface UploadsOptions {
	url: string;
	max: number;
	initial?: KeptUpload[] | undefined;
}

/** The uploads of one field: begins each as it is added, and can cancel, retry and remove it. */
export function useUploads({ url, max, initial = [] }: UploadsOptions) {
	const [uploads, setUploads] = useState<Upload[]>(() => initial.map(kept));
	const count = useRef(0);
	const files = useRef(new Map<string, File>());
	const controllers = useRef(new Map<string, AbortController>());
	useEffect(() => {
		const running = controllers.current;
		return () => {
			for (const controller of running.values()) controller.abort();
		};
	}, []);

	function change(key: string, part: Partial<Upload>) {
		setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
	}

	async function send(key: string, file: File) {
		const controller = new AbortController();
		controllers.current.set(key, controller);
		change(key, { state: "sending", share: 0, error: null });
		try {
			const onProgress = (share: number) => change(key, { share });
			const { publicId } = await sendFile(url, file, { signal: controller.signal, onProgress });
			change(key, { state: "done", share: 1, publicId });
		} catch (error) {
			change(key, { state: "failed", error: error instanceof SendFailed ? error.reason : null });
		}
	}

	function nextKey(): string {
		count.current += 1;
		return `added-${count.current}`;
	}

	function add(list: Iterable<File>) {
		const room = Math.max(0, max - uploads.length);
		const added = [...list].slice(0, room).map((file) => ({ key: nextKey(), file }));
		setUploads((all) => [...all, ...added.map(({ key, file }) => fresh(key, file))]);
		for (const { key, file } of added) {
			files.current.set(key, file);
			void send(key, file);
		}
	}

	function remove(key: string) {
		controllers.current.get(key)?.abort();
		setUploads((all) => all.filter((upload) => upload.key !== key));
	}

	function retry(key: string) {
		const file = files.current.get(key);
		if (file) void send(key, file);
	}

	const sending = uploads.some((upload) => upload.state === "sending");
	return { uploads, add, remove, retry, sending, full: uploads.length >= max };
}

function kept({ publicId, name, previewUrl = null }: KeptUpload): Upload {
	return { key: publicId, name, preview: previewUrl, state: "done", share: 1, publicId, error: null };
}

function fresh(key: string, file: File): Upload {
	const preview = file.type.startsWith("image/") ? URL.createObjectURL(file) : null;
	return { key, name: file.name, preview, state: "sending", share: 0, publicId: null, error: null };
}
