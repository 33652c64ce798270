/** A picture travels in a form, as it does without JavaScript. */
export function sendPicture(request: XMLHttpRequest, file: File): void {
	const body = new FormData();
	body.set("file", file);
	open(request, "/media/pictures").send(body);
}

/** A file is the body itself: the server reads it as a stream, whatever its size. */
export function sendFile(request: XMLHttpRequest, file: File): void {
	open(request, "/media/files");
	request.setRequestHeader("Content-Type", "application/octet-stream");
	request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
	request.send(file);
}

function open(request: XMLHttpRequest, path: string): XMLHttpRequest {
	request.open("POST", path);
	request.setRequestHeader("Accept", "application/json");
	return request;
}
