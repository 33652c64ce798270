/** What an upload address answers: the public id under which a form names the file, and whatever else it says. */
export interface SentFile {
	publicId: string;
}

export class SendFailed extends Error {
	/** As it travels (see useErrorText), or null when the network broke. */
	constructor(readonly reason: string | null) {
		super(reason ?? "network");
	}
}

interface SendOptions {
	signal: AbortSignal;
	/** Share of the bytes that are away, 0–1. */
	onProgress: (share: number) => void;
}

/** Posts one file as multipart field `file`. fetch tells no upload progress, so this is an XMLHttpRequest. */
export function sendFile(url: string, file: File, { signal, onProgress }: SendOptions): Promise<SentFile> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open("POST", url);
		request.setRequestHeader("Accept", "application/json");
		request.upload.onprogress = (event) => {
			if (event.lengthComputable) onProgress(event.loaded / event.total);
		};
		request.onerror = () => reject(new SendFailed(null));
		request.onabort = () => reject(new SendFailed(null));
		request.onload = () => {
			const answer = readJson(request.responseText);
			if (request.status < 300 && typeof answer.publicId === "string")
				return resolve({ publicId: answer.publicId });
			const { reason, values } = answer;
			reject(new SendFailed(typeof reason === "string" ? JSON.stringify([reason, values ?? {}]) : null));
		};
		signal.addEventListener("abort", () => request.abort());
		const form = new FormData();
		form.append("file", file);
		request.send(form);
	});
}

function readJson(text: string): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
	} catch {
		return {};
	}
}
