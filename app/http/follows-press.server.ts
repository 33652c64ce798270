/**
 * True where a loader runs behind a refused press, whose page is to be shown: on an address that only takes presses,
 * whoever comes by a link is led on instead. The loader's request is a GET by then, but still has the headers of the
 * form; a link has no content type.
 */
export function followsPress(request: Request): boolean {
	return request.headers.has("Content-Type");
}
