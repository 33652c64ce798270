import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { BadSetting, readSettings } from "#app/http/env.server.ts";
import { ownOriginsOf } from "#app/http/own-origins.server.ts";

test("without any setting it listens on this machine, with the embedded engine and the demo", () => {
	expect(readSettings({})).toEqual({
		port: 3000,
		host: "127.0.0.1",
		dataDir: resolve("data"),
		databaseUrl: null,
		publicOrigin: null,
		demo: true,
		smtpUrl: null,
		s3: null,
		trustProxy: false,
		logLevel: "info",
	});
});

test("an empty setting counts as none", () => {
	const empty = { PORT: "", HOST: " ", DATABASE_URL: "", PUBLIC_ORIGIN: "", SMTP_URL: " ", TRUST_PROXY: "" };
	expect(readSettings({ ...empty, DEMO: "", S3_BUCKET: "" })).toEqual(readSettings({}));
});

describe("a bad setting is one line that names it", () => {
	test.each([
		["PORT", "abc"],
		["PORT", "70000"],
		["PORT", "-1"],
		["HOST", "no such host"],
		["DEMO", "maybe"],
		["DATABASE_URL", "mysql://root:secret@localhost/x"],
		["DATABASE_URL", "secret"],
		["PUBLIC_ORIGIN", "huixiang.example"],
		["PUBLIC_ORIGIN", "https://huixiang.example/path"],
		["PUBLIC_ORIGIN", "https://name:secret@huixiang.example"],
		["SMTP_URL", "mail.example/secret"],
		["TRUST_PROXY", "everybody"],
		["LOG_LEVEL", "loud"],
		["S3_ENDPOINT", "s3.example"],
	])("%s=%s", (name, value) => {
		expect(() => readSettings({ [name]: value })).toThrow(BadSetting);
		expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} [^\\n]+$`));
	});

	test("without repeating what may hold a password", () => {
		expect(() => readSettings({ DATABASE_URL: "mysql://root:secret@x" })).not.toThrow(/secret/);
		expect(() => readSettings({ SMTP_URL: "http://me:secret@x" })).not.toThrow(/secret/);
	});

	test("S3 without its keys", () => {
		expect(() => readSettings({ S3_BUCKET: "b" })).toThrow(/^S3_ACCESS_KEY_ID is missing/);
		const s3 = { S3_BUCKET: "b", S3_ACCESS_KEY_ID: "i", S3_SECRET_ACCESS_KEY: "s" };
		expect(readSettings(s3).s3).toMatchObject({ bucket: "b", region: "us-east-1", endpoint: null });
	});
});

test.each([
	"postgres://user:password@database:5432/huixiang",
	"postgresql:///huixiang?host=/run/postgresql",
	"postgresql://user@/huixiang?host=%2Frun%2Fpostgresql",
	"postgres://user:password@/huixiang?host=/run/postgresql&port=5433",
])("a server is named as its own programs name it: %s", (DATABASE_URL) => {
	expect(readSettings({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
});

test.each(["0.0.0.0", "::", "192.0.2.1", "huixiang.example"])("the demo is never open on %s", (HOST) => {
	expect(readSettings({ HOST }).demo).toBe(false);
	expect(() => readSettings({ HOST, DEMO: "on" })).toThrow(BadSetting);
	expect(readSettings({ HOST: "::1" }).demo).toBe(true);
	expect(readSettings({ DEMO: "off" }).demo).toBe(false);
});

test.each([
	["off", false],
	["0", false],
	["2", 2],
	["loopback, 10.0.0.0/8,::1", ["loopback", "10.0.0.0/8", "::1"]],
])("TRUST_PROXY=%s is %j", (TRUST_PROXY, trusted) => {
	expect(readSettings({ TRUST_PROXY }).trustProxy).toEqual(trusted);
});

test("without PUBLIC_ORIGIN the site is what it listens on, on loopback under each of its names", () => {
	const own = ownOriginsOf({ publicOrigin: null });
	expect(own.listenOn("0.0.0.0", 3000)).toBe("http://127.0.0.1:3000");
	expect([...own.all()]).toContain("http://localhost:3000");
	const named = ownOriginsOf({ publicOrigin: "https://huixiang.example" });
	expect(named.listenOn("127.0.0.1", 3000)).toBe("https://huixiang.example");
	expect([...named.all()]).toEqual(["https://huixiang.example"]);
});
