import { z } from "zod";
import { focalPoint, longestAlt, pictureFields } from "#app/features/media/index.server.ts";
import { line, paragraph, rowId, wholeNumber } from "#app/kernel/forms.ts";
import { changeKinds, fileRoles, pictureRoles, versionKinds } from "./rules/kinds.ts";
import { projectLimits, versionLimits } from "./rules/limits.ts";
import { type FieldId, type VersionField, versionFields } from "./rules/version-fields.ts";

const publicId = z.string().regex(/^[\w-]{6,64}$/);
// A field left empty doesn't arrive at all.
const optionalLine = (max: number) => line(0, max).default("");
const optionalText = (max: number) => paragraph(0, max).default("");

const projectFields = {
	title: line(projectLimits.title.min, projectLimits.title.max),
	summary: optionalLine(projectLimits.summary),
	story: optionalText(projectLimits.story),
	licence: z.string().max(80),
	categoryId: rowId,
	/** Public ids: the newest one counts. */
	cover: z.array(publicId).max(2).default([]),
	/** Without JavaScript the picture comes with the form. */
	coverFile: z.file().optional(),
	focal: pictureFields.focal,
};

export const openProjectForm = z.strictObject({
	...projectFields,
	ideaId: rowId.optional(),
	criterionIds: z.array(rowId).max(20).default([]),
	remixOf: rowId.optional(),
});

export const editProjectForm = z.strictObject(projectFields);

export const takeUpForm = z.strictObject({
	ideaId: rowId,
	criterionIds: z.array(rowId).max(20).default([]),
});

export const releaseForm = z.strictObject({ ideaId: rowId, reason: paragraph(2, 500) });

export const inviteForm = z.strictObject({ handle: line(1, 60) });
export const seatForm = z.strictObject({ userId: rowId });
/** A button with nothing to fill in. `back` is the page it was pressed on. */
export const pressForm = z.strictObject({ back: z.string().max(500).optional() });

export const recallForm = z.strictObject({
	reason: paragraph(versionLimits.recallReason.min, versionLimits.recallReason.max),
});

function detailShape(field: VersionField): z.ZodType<string, string> {
	if (field.kind === "choice") return z.enum(field.options);
	if (field.kind === "number") return numberWithUnit(field);
	if (field.kind === "link") return openLink(field.max);
	return field.kind === "lines" ? paragraph(0, field.max) : line(0, field.max);
}

/** A decimal number with point or comma, its unit behind it or not; kept with a point and without needless zeros. */
function numberWithUnit({ min, max, decimals, unit }: VersionField & { kind: "number" }) {
	return line(0, 40).transform((written, context) => {
		const bare = written.normalize("NFKC").replace(",", ".").replace(/\s+/g, "");
		const digits = bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare;
		const value = Number(digits);
		const refusal = !/^\d{1,9}(\.\d{1,6})?$/.test(digits)
			? ["projects:fields.notNumber", { unit }]
			: value < min
				? ["errors:tooSmall", { min }]
				: value > max
					? ["errors:tooLarge", { max }]
					: Number(value.toFixed(decimals)) !== value && ["projects:fields.tooFine", { count: decimals }];
		if (!refusal) return String(value);
		context.addIssue({ code: "custom", message: JSON.stringify(refusal) });
		return z.NEVER;
	});
}

/** An address that anybody may be sent to: HTTPS, a name with a dot, nobody's password in it. */
function openLink(max: number) {
	return line(0, max).transform((written, context) => {
		const url = URL.canParse(written) ? new URL(written) : null;
		const open = url?.protocol === "https:" && !url.username && !url.password && url.hostname.includes(".");
		if (url && open && url.href.length <= max) return url.href;
		context.addIssue({ code: "custom", message: "projects:fields.notLink" });
		return z.NEVER;
	});
}

/** Details of any category; the command knows which of them the project's category asks for. */
const profileFields = z.strictObject(
	Object.fromEntries(
		Object.entries(versionFields).map(([id, field]) => [id, detailShape(field).optional()]),
	) as Record<FieldId, z.ZodOptional<z.ZodType<string, string>>>,
);

/** The whole editor, in every save. */
export const draftForm = z.strictObject({
	revision: wholeNumber(1),
	number: z.string().max(12).default(""),
	kind: z.enum(versionKinds),
	title: optionalLine(versionLimits.title),
	notes: optionalText(versionLimits.notes),
	attested: z
		.literal("on")
		.optional()
		.transform((ticked) => ticked === "on"),
	changes: z
		.array(z.strictObject({ kind: z.enum(changeKinds), text: optionalLine(versionLimits.change) }))
		.max(versionLimits.changes + 3)
		.default([]),
	pictures: z
		.array(
			z.strictObject({
				publicId,
				/** What it shows, for those who can't see it. */
				alt: optionalLine(longestAlt),
				focal: focalPoint.optional(),
				caption: optionalLine(versionLimits.caption),
				role: z.enum(pictureRoles),
			}),
		)
		.max(versionLimits.pictures)
		.default([]),
	profile: profileFields.default({}),
	/** Without JavaScript new pictures come with the form. */
	pictureFiles: z.array(z.file()).max(8).default([]),
	files: z
		.array(z.strictObject({ publicId, role: z.enum(fileRoles) }))
		.max(versionLimits.files)
		.default([]),
	/** Files that came by a plain form of their own. */
	newFiles: z.array(publicId).max(versionLimits.files).default([]),
	claims: z.array(rowId).max(versionLimits.claims).default([]),
	/** A press on one of the arrows or crosses beside a picture or file. */
	arrange: z
		.string()
		.regex(/^(up|down|remove):[\w-]{6,64}$/)
		.optional(),
	/** Saved while typing: answered with the new revision instead of a page. */
	auto: z.literal("1").optional(),
	/** Where the pressed button leads after saving. */
	next: z.literal("preview").optional(),
});

export const publishForm = z.strictObject({ revision: wholeNumber(1) });

export type DraftForm = z.output<typeof draftForm>;
