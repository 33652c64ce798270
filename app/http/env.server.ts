import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";

export interface Settings {
	/** 0: any free port. */
	port: number;
	host: string;
	dataDir: string;
	/** null: the embedded engine in `dataDir`. */
	databaseUrl: string | null;
	/** Scheme and host under which people reach us, without a slash; null: whatever loopback address was asked for. */
	publicOrigin: string | null;
	demo: boolean;
	smtpUrl: string | null;
	s3: S3Settings | null;
	/** What Express calls "trust proxy": hops, or addresses and networks; false: believe no forwarded header. */
	trustProxy: number | string[] | false;
	logLevel: (typeof logLevels)[number];
}

export interface S3Settings {
	bucket: string;
	region: string;
	endpoint: string | null;
	accessKeyId: string;
	secretAccessKey: string;
}

/** A setting that can't be used. The message is one line that names the variable. */
export class BadSetting extends Error {
	override readonly name = "BadSetting";
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const s3Names = [
	"S3_BUCKET",
	"S3_REGION",
	"S3_ENDPOINT",
	"S3_ACCESS_KEY_ID",
	"S3_SECRET_ACCESS_KEY",
] as const;

const optionalText = z
	.string()
	.optional()
	.transform((value) => value?.trim() || null);

const schema = z.object({
	PORT: z
		.string()
		.regex(/^\d{1,5}$/)
		.transform(Number)
		.refine((port) => port <= 65_535)
		.catch(fail("PORT must be a number from 0 to 65535"))
		.default(3000),
	HOST: z
		.string()
		.regex(/^[\w.:-]+$/)
		.catch(fail("HOST must be an address or a host name"))
		.default("127.0.0.1"),
	DATA_DIR: z.string().default("./data"),
	DATABASE_URL: optionalText.refine(isDatabaseUrl).catch(
		// The address holds a password, so it is never repeated.
		fail("DATABASE_URL must look like postgres://user:password@host:5432/name", true),
	),
	PUBLIC_ORIGIN: optionalText
		.refine((value) => value === null || isOrigin(value))
		.catch(fail("PUBLIC_ORIGIN must be like https://huixiang.example, without a path")),
	DEMO: z.enum(["on", "off"]).optional().catch(fail("DEMO must be on or off")),
	SMTP_URL: optionalText
		.refine(isUrl(["smtp:", "smtps:"]))
		.catch(fail("SMTP_URL must look like smtps://user:password@host:465", true)),
	TRUST_PROXY: optionalText
		.transform(proxyTrust)
		.refine((value) => value !== null)
		.catch(fail("TRUST_PROXY must be off, the number of proxies, or their addresses separated by commas")),
	LOG_LEVEL: z
		.enum(logLevels)
		.catch(fail(`LOG_LEVEL must be one of ${logLevels.join(", ")}`))
		.default("info"),
	S3_BUCKET: optionalText,
	S3_REGION: optionalText,
	S3_ENDPOINT: optionalText
		.refine(isUrl(["http:", "https:"]))
		.catch(fail("S3_ENDPOINT must be an http(s) address")),
	S3_ACCESS_KEY_ID: optionalText,
	S3_SECRET_ACCESS_KEY: optionalText,
});

/** Reads and checks all settings. An empty variable counts as not set. Throws BadSetting. */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
	const env = schema.parse(given);
	const loopback = isLoopback(env.HOST);
	if (env.DEMO === "on" && !loopback) {
		throw new BadSetting(
			`DEMO=on lets anybody sign in as a demo member, so it works with a loopback HOST only (HOST is ${env.HOST}).`,
		);
	}
	return {
		port: env.PORT,
		host: env.HOST,
		dataDir: resolve(env.DATA_DIR),
		databaseUrl: env.DATABASE_URL,
		publicOrigin: env.PUBLIC_ORIGIN ? new URL(env.PUBLIC_ORIGIN).origin : null,
		demo: env.DEMO ? env.DEMO === "on" : loopback,
		smtpUrl: env.SMTP_URL,
		s3: s3Settings(env),
		trustProxy: env.TRUST_PROXY ?? false,
		logLevel: env.LOG_LEVEL,
	};
}

/** True for 127.0.0.0/8, ::1 and localhost. */
export function isLoopback(host: string): boolean {
	return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

function s3Settings(env: Record<(typeof s3Names)[number], string | null>): S3Settings | null {
	if (s3Names.every((name) => !env[name])) return null;
	for (const name of s3Names) {
		if (!env[name] && name !== "S3_ENDPOINT" && name !== "S3_REGION") {
			throw new BadSetting(
				`${name} is missing: S3 needs S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.`,
			);
		}
	}
	return {
		bucket: env.S3_BUCKET ?? "",
		region: env.S3_REGION ?? "us-east-1",
		endpoint: env.S3_ENDPOINT,
		accessKeyId: env.S3_ACCESS_KEY_ID ?? "",
		secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? "",
	};
}

function fail(rule: string, secret = false) {
	return (ctx: { input: unknown }): never => {
		const shown =
			secret || typeof ctx.input !== "string" ? "" : ` (it is ${JSON.stringify(ctx.input.slice(0, 60))})`;
		throw new BadSetting(`${rule}${shown}.`);
	};
}

function isUrl(protocols: string[]) {
	return (value: string | null) =>
		value === null || (URL.canParse(value) && protocols.includes(new URL(value).protocol));
}

/** Where a socket stands in the query (`postgres://user@/name?host=/run/postgresql`) there may be no host, which URL refuses. */
function isDatabaseUrl(value: string | null): boolean {
	return isUrl(["postgres:", "postgresql:"])(value?.replace("@/", "@localhost/") ?? null);
}

function isOrigin(value: string): boolean {
	if (!isUrl(["http:", "https:"])(value)) return false;
	const url = new URL(value);
	return url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
}

function proxyTrust(value: string | null): number | string[] | false | null {
	if (value === null || value === "off") return false;
	if (/^\d{1,2}$/.test(value)) return Number(value) || false;
	const parts = value.split(",").map((part) => part.trim());
	const named = ["loopback", "linklocal", "uniquelocal"];
	const known = (part: string) => named.includes(part) || isIP(part.replace(/\/\d{1,3}$/, "")) > 0;
	return parts.every(known) ? parts : null;
}
