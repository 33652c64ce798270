import { createRequire } from "node:module";
import type { RequestContext } from "#app/http/context.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.server.ts";
import { fieldText } from "./field-text.ts";
import { readLineage } from "./queries/lineage.server.ts";
import type { VersionPage } from "./queries/version-page.server.ts";
import { type BundledFile, changelogMarkdown, hashList } from "./rules/bundle.ts";
import { allRightsReserved } from "./rules/licences.ts";
import { findLicence } from "./rules/spdx.ts";
import { filledFields } from "./rules/version-fields.ts";

const require = createRequire(import.meta.url);

/** What goes along with a version's files, in the project's language: whose it is, what may be done with it, what changed. */
export async function bundleTexts(
	context: RequestContext,
	page: VersionPage,
	files: BundledFile[],
): Promise<{ path: string; text: string }[]> {
	const { project, version } = page;
	const t = translator(project.language, "projects");
	const heading = `${project.title} ${version.number}`;
	const licence = version.licence ?? project.licence;
	const changes = changelogMarkdown(heading, version.changes, (kind) => t(`change.${kind}`));
	return [
		{ path: "README.txt", text: await aboutText(context, page, heading, licence) },
		{ path: "LICENCE.txt", text: licenceText(licence) ?? `${t("licence.allRightsReserved")}\n` },
		...(changes ? [{ path: "CHANGELOG.md", text: changes }] : []),
		{ path: "SHA256SUMS", text: hashList(files) },
	];
}

async function aboutText(
	{ db, actor, origin }: RequestContext,
	{ project, version, makers }: VersionPage,
	heading: string,
	licence: string,
): Promise<string> {
	const t = translator(project.language, "projects");
	const { ancestors } = await readLineage(db, actor, project.id);
	const known = findLicence(licence);
	const names = makers
		.filter(({ joined }) => joined)
		.map(({ person }) => `${person.displayName} (@${person.handle})`);
	const details = filledFields(version.profile).map(({ id, value }) => {
		const text = fieldText(t, project.language, id, value).replace(/\n+/g, "\n  ");
		return `- ${t("fields.line", { name: t(`field.${id}`), value: text })}`;
	});
	const blocks = [
		[heading, `${origin}${version.path}`],
		version.recalledAt ? [t("bundle.recalled", { reason: version.recallReason ?? "" })] : [],
		version.publishedAt
			? [t("bundle.published", { date: formatDate(project.language, version.publishedAt) })]
			: [],
		details.length > 0 ? [t("bundle.details"), ...details] : [],
		names.length > 0 ? [t("bundle.makers"), ...names.map((name) => `- ${name}`)] : [],
		ancestors.length > 0
			? [
					t("bundle.remixOf"),
					...ancestors.map(({ name, card }) => `- ${name}${card ? ` ${origin}${card.path}` : ""}`),
				]
			: [],
		[
			t("bundle.licence", { licence: known?.name || t("licence.allRightsReserved") }),
			...(known?.url ? [known.url] : []),
		],
	];
	return `${blocks
		.filter((lines) => lines.length > 0)
		.map((lines) => lines.join("\n"))
		.join("\n\n")}\n`;
}

/** The licence's full text from the SPDX list; null for all rights reserved. */
function licenceText(id: string): string | null {
	if (id === allRightsReserved || !findLicence(id)) return null;
	const { licenseText } = require(`spdx-license-list/licenses/${id}.json`) as { licenseText: string };
	return `${licenseText.trim()}\n`;
}
