import { useCallback, useEffect, useRef, useState } from "react";

export interface Upload<Stored> {
	key: string;
	file: File;
	state: "waiting" | "sending" | "failed" | "done";
	/** From 0 to 1. At 1 the server is still looking at it. */
	progress: number;
	/** As errors travel; see useErrorText. */
	error: string | null;
	/** An address of the file in this browser, while it isn't on the server. */
	preview: string;
	stored: Stored | null;
}

interface UploadOptions<Stored> {
	/** How one file goes out: opened, headed and sent by this; answers are read as JSON. */
	send(request: XMLHttpRequest, file: File): void;
	onStored(stored: Stored, file: File): void;
}

const atOnce = 2;
let made = 0;

/** Uploads with progress, two at a time; each can be cancelled, and tried again when it failed. */
export function useUploads<Stored>({ send, onStored }: UploadOptions<Stored>) {
	const [uploads, setUploads] = useState<Upload<Stored>[]>([]);
	const requests = useRef(new Map<string, XMLHttpRequest>());
	const options = useRef({ send, onStored });
	options.current = { send, onStored };

	const change = useCallback((key: string, values: Partial<Upload<Stored>>) => {
		setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...values } : one)));
	}, []);
	const drop = useCallback((key: string) => {
		requests.current.get(key)?.abort();
		requests.current.delete(key);
		setUploads((all) => {
			const gone = all.find((one) => one.key === key);
			if (gone) URL.revokeObjectURL(gone.preview);
			return all.filter((one) => one.key !== key);
		});
	}, []);

	useEffect(() => {
		const sending = uploads.filter(({ state }) => state === "sending").length;
		for (const upload of uploads.filter(({ state }) => state === "waiting").slice(0, atOnce - sending)) {
			if (requests.current.has(upload.key)) continue;
			const request = new XMLHttpRequest();
			requests.current.set(upload.key, request);
			change(upload.key, { state: "sending", progress: 0, error: null });
			request.upload.onprogress = ({ loaded, total }) =>
				change(upload.key, { progress: loaded / (total || 1) });
			request.onerror = () => fail(upload.key, "media:connectionLost");
			request.onload = () => {
				if (request.status !== 201) return fail(upload.key, errorOf(request));
				requests.current.delete(upload.key);
				drop(upload.key);
				options.current.onStored(JSON.parse(request.responseText), upload.file);
			};
			options.current.send(request, upload.file);
		}
		function fail(key: string, error: string) {
			requests.current.delete(key);
			change(key, { state: "failed", error });
		}
	}, [uploads, change, drop]);

	useEffect(() => {
		const open = requests.current;
		return () => {
			for (const request of open.values()) request.abort();
		};
	}, []);

	return {
		uploads,
		add(files: Iterable<File>) {
			const added = Array.from(files, (file): Upload<Stored> => {
				made += 1;
				const preview = URL.createObjectURL(file);
				return {
					key: `upload-${made}`,
					file,
					state: "waiting",
					progress: 0,
					error: null,
					preview,
					stored: null,
				};
			});
			setUploads((all) => [...all, ...added]);
		},
		cancel: drop,
		retry: (key: string) => change(key, { state: "waiting" }),
	};
}

function errorOf(request: XMLHttpRequest): string {
	if (request.status === 401) return "media:signedOut";
	try {
		const { reason, values } = JSON.parse(request.responseText);
		if (typeof reason === "string") return JSON.stringify([reason, values ?? {}]);
	} catch {
		// A proxy or the edge answered with a page: its status says enough.
	}
	if (request.status === 413) return "media:tooLargeToSend";
	return request.status === 429 ? "media:tooManyUploads" : "media:uploadFailed";
}
