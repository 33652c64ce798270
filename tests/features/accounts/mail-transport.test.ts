import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mailTransport } from "#app/features/accounts/mail-transport.server.ts";

interface Received {
	envelope: string[];
	message: string;
}

const received: Received[] = [];
let server: Server;
let smtpUrl: string;

beforeAll(async () => {
	server = createServer((socket) => {
		const mail: Received = { envelope: [], message: "" };
		let inMessage = false;
		socket.setEncoding("utf8");
		socket.write("220 sink.test ESMTP\r\n");
		socket.on("data", (part) => {
			if (inMessage) {
				mail.message += part;
				if (!mail.message.endsWith("\r\n.\r\n")) return;
				inMessage = false;
				received.push(mail);
				socket.write("250 taken\r\n");
				return;
			}
			for (const line of String(part).split("\r\n").filter(Boolean)) {
				if (/^(mail from|rcpt to):/i.test(line)) mail.envelope.push(line);
				inMessage = /^data$/i.test(line);
				socket.write(inMessage ? "354 go on\r\n" : /^quit/i.test(line) ? "221 bye\r\n" : "250 sink.test\r\n");
			}
		});
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	smtpUrl = `smtp://127.0.0.1:${port}/?from=hello%40huixiang.example`;
});

afterAll(() => server.close());

it("a mail leaves by SMTP to one person, as text and as HTML, with its link whole", async () => {
	const link = "https://huixiang.example/verify?token=abc_DEF-123&next=%2Fideas";
	const send = mailTransport(smtpUrl, "https://huixiang.example");
	await send({
		recipient: "lin@example.org",
		subject: "确认你的邮箱",
		body: `你好：\n\n${link}`,
		locale: "zh-CN",
	});
	const [mail] = received;
	expect(mail?.envelope.map((line) => /<(.*)>/.exec(line)?.[1])).toEqual([
		"hello@huixiang.example",
		"lin@example.org",
	]);
	expect(mail?.message).toContain(`=?UTF-8?B?${Buffer.from("确认你的邮箱").toString("base64")}?=`);
	const parts = [
		...(mail?.message ?? "").matchAll(/Content-Type: (text\/\w+)[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/g),
	];
	const read = new Map(parts.map(([, type, text]) => [type, decoded(text ?? "")]));
	expect(read.get("text/plain")).toContain(link);
	expect(read.get("text/html")).toContain(`<a href="${link.replaceAll("&", "&amp;")}">`);
});

it("an address that would smuggle in another recipient reaches nobody else", async () => {
	received.length = 0;
	const send = mailTransport(smtpUrl, "https://huixiang.example");
	const mail = { recipient: "a@example.org, b@example.org", subject: "x", body: "x", locale: "en" as const };
	await send(mail).catch(() => {});
	expect(received.flatMap(({ envelope }) => envelope.filter((line) => /<b@example.org>/.test(line)))).toEqual(
		[],
	);
});

/** Base64 or quoted-printable, whichever the sender chose. */
function decoded(text: string): string {
	if (/^[\w+/=\r\n]+$/.test(text)) return Buffer.from(text, "base64").toString("utf8");
	const bytes = text
		.replace(/=\r\n/g, "")
		.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
	return Buffer.from(bytes, "latin1").toString("utf8");
}
