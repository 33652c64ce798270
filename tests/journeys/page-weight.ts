import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const folder = "build/client/assets";

/** The scripts of the build by name. */
function scripts(): Map<string, string> {
	const names = readdirSync(folder).filter((name) => name.endsWith(".js"));
	return new Map(names.map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]));
}

/** What a browser loads with these scripts, without anybody asking for more. */
function withImports(all: Map<string, string>, roots: string[]): Set<string> {
	const found = new Set<string>();
	const open = [...roots];
	for (let name = open.pop(); name !== undefined; name = open.pop()) {
		if (found.has(name)) continue;
		found.add(name);
		for (const [, next] of (all.get(name) ?? "").matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
			if (next) open.push(next);
		}
	}
	return found;
}

/** What pages load by themselves, what an opened viewer loads beside, and which scripts draw in three dimensions. */
export function weights(): {
	ofPages: Set<string>;
	ofViewer: Set<string>;
	drawing: string[];
	viewerKb: number;
} {
	const all = scripts();
	const names = [...all.keys()];
	const manifest = names.find((name) => name.startsWith("manifest-"));
	// The manifest names the entry and each route with all that it imports.
	const named = (all.get(manifest ?? "") ?? "").matchAll(/assets\/([\w.-]+\.js)/g);
	const ofPages = withImports(
		all,
		[...named].map(([, name]) => name ?? ""),
	);
	const viewer = withImports(
		all,
		names.filter((name) => name.startsWith("viewer-")),
	);
	const ofViewer = new Set([...viewer].filter((name) => !ofPages.has(name)));
	const drawing = names.filter((name) => all.get(name)?.includes("WEBGL_lose_context"));
	const bytes = [...ofViewer].reduce((sum, name) => sum + gzipSync(all.get(name) ?? "").length, 0);
	return { ofPages, ofViewer, drawing, viewerKb: bytes / 1000 };
}
