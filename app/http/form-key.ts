/**
 * Under what the words of an unsent form are kept: the address that it is sent to, without its query but for the
 * thing that a report is about. Reads the same from a request and from the page that shows the form.
 */
export function formKey({ pathname, search }: { pathname: string; search: string }): string {
	const subject = new URLSearchParams(search).get("subject");
	const path = decoded(pathname.replace(/\.data$/, ""));
	return subject ? `${path}?subject=${subject}` : path;
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
