/**
 * One line per different paper: how many cast it, then its options in order, by title. A byte-order mark lets
 * spreadsheets read Chinese; a cell that would be taken for a formula begins with an apostrophe.
 */
export function papersCsv(
	options: { id: number; title: string }[],
	papers: { choices: readonly number[]; times: number }[],
): string {
	const titles = new Map(options.map(({ id, title }) => [id, title]));
	const header = ["papers", ...options.map((_, at) => `choice ${at + 1}`)];
	const rows = papers.map(({ choices, times }) => [
		String(times),
		...choices.map((id) => titles.get(id) ?? ""),
	]);
	return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(text: string): string {
	const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
