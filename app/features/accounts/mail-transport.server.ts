import { createTransport } from "nodemailer";
import type { OutgoingMail } from "./commands/mails.server.ts";

/** What hands a mail to the SMTP server of `smtpUrl`; the sender stands in its `?from=`, or follows from its user. */
export function mailTransport(smtpUrl: string, origin: string): (mail: OutgoingMail) => Promise<void> {
	const url = new URL(smtpUrl);
	const host = URL.canParse(origin) ? new URL(origin).hostname : url.hostname;
	const user = decodeURIComponent(url.username);
	const address = url.searchParams.get("from") ?? (user.includes("@") ? user : `no-reply@${host}`);
	url.searchParams.delete("from");
	const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
	const transport = createTransport({ url: url.href, ...limits });
	return async ({ recipient, subject, body, locale }) => {
		await transport.sendMail({
			from: { name: locale === "en" ? "Huixiang" : "回响", address },
			// As an object, so that nothing in an address can add another recipient.
			to: { name: "", address: recipient },
			subject,
			text: body,
			html: htmlOf(body, locale),
			headers: { "Auto-Submitted": "auto-generated" },
		});
	};
}

/** The same text as HTML: paragraphs, and addresses as links. */
export function htmlOf(body: string, locale: string): string {
	const paragraphs = body.split("\n\n").map((paragraph) => {
		const text = escapeHtml(paragraph).replaceAll("\n", "<br>");
		const linked = /^https?:\/\/\S+$/.test(paragraph) ? `<a href="${text}">${text}</a>` : text;
		return `<p>${linked}</p>`;
	});
	return `<!doctype html><html lang="${locale}"><body style="font:16px/1.6 sans-serif">${paragraphs.join("")}</body></html>`;
}

function escapeHtml(text: string): string {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}
