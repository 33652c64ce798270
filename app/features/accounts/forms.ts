import { z } from "zod";
import { line } from "#app/kernel/forms.ts";
import { characterCount, tidyLine } from "#app/kernel/text.ts";
import { handlePattern, isReservedHandle } from "./rules/handles.ts";

const handle = z
	.string()
	.max(200)
	.transform(tidyLine)
	.superRefine((value, context) => {
		const message = !value
			? "errors:required"
			: !handlePattern.test(value)
				? "accounts:handle.shape"
				: isReservedHandle(value)
					? "accounts:handle.taken"
					: null;
		if (message) context.addIssue({ code: "custom", message });
	});

// Deliverability is proved by the link in the mail, so the shape is all that is looked at. Linear in its input.
const email = z
	.string()
	.max(254)
	.transform(tidyLine)
	.superRefine((value, context) => {
		if (!value) context.addIssue({ code: "custom", message: "errors:required" });
		else if (!isAddress(value)) context.addIssue({ code: "custom", message: "accounts:email.shape" });
	});

/** As typed: nothing is trimmed or changed in a password. */
const newPassword = z.string().superRefine((value, context) => {
	if (value === "") context.addIssue({ code: "custom", message: "errors:required" });
	else if (characterCount(value.slice(0, 40)) < 8) {
		context.addIssue({ code: "custom", message: JSON.stringify(["errors:tooShort", { min: 8 }]) });
	} else if (new TextEncoder().encode(value).length > 1024) {
		context.addIssue({ code: "custom", message: "accounts:password.tooLong" });
	}
});
const knownPassword = z.string().min(1, "errors:required").max(1024, "accounts:password.tooLong");
const next = z.string().max(2000).optional();
const token = z.string().max(100);

export const displayName = line(1, 60);
export const signUpForm = z.strictObject({ handle, displayName, email, password: newPassword, next });
export const signInForm = z.strictObject({ login: line(1, 254), password: knownPassword, next });
export const demoSignInForm = z.strictObject({ handle, next });
export const askResetForm = z.strictObject({ email });
export const resetForm = z.strictObject({ token, password: newPassword });
export const tokenForm = z.strictObject({ token });
export const passwordForm = z.strictObject({ current: knownPassword, password: newPassword });
export const emailForm = z.strictObject({ email, current: knownPassword });
export const displayForm = z.strictObject({
	locale: z.enum(["zh-CN", "en"]),
	theme: z.enum(["light", "dark", "system"]),
});
export const sessionForm = z.strictObject({ session: z.string().regex(/^[0-9a-f]{64}$/) });
export const deleteForm = z.strictObject({ current: knownPassword });
export const emptyForm = z.strictObject({});

function isAddress(value: string): boolean {
	const at = value.lastIndexOf("@");
	const [local, domain] = [value.slice(0, at), value.slice(at + 1)];
	if (at < 1 || local.length > 64 || /[\s"(),:;<>@[\\\]]/u.test(local)) return false;
	const labels = domain.split(".");
	return labels.length > 1 && labels.every((label) => /^[\p{L}\p{N}-]{1,63}$/u.test(label));
}
