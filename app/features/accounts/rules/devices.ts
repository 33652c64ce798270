const browsers: [RegExp, string][] = [
	[/MicroMessenger\//, "WeChat"],
	[/Edg(e|A|iOS)?\//, "Edge"],
	[/(OPR|Opera)\//, "Opera"],
	[/SamsungBrowser\//, "Samsung Internet"],
	[/(Firefox|FxiOS)\//, "Firefox"],
	[/(Chrome|CriOS|Chromium)\//, "Chrome"],
	[/Version\/\d/, "Safari"],
	[/^curl\//, "curl"],
];
const systems: [RegExp, string][] = [
	[/iPhone/, "iPhone"],
	[/iPad/, "iPad"],
	[/HarmonyOS|OpenHarmony/, "HarmonyOS"],
	[/Android/, "Android"],
	[/Windows NT/, "Windows"],
	[/Mac OS X|Macintosh/, "macOS"],
	[/CrOS/, "ChromeOS"],
	[/Linux/, "Linux"],
];

/** Names for a User-Agent header, as people know them; null where it says nothing known. At most 300 characters are read. */
export function deviceOf(userAgent: string): { browser: string | null; system: string | null } {
	const text = userAgent.slice(0, 300);
	return { browser: nameIn(browsers, text), system: nameIn(systems, text) };
}

function nameIn(names: [RegExp, string][], text: string): string | null {
	return names.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
