import helmet from "helmet";

/** Stands where the nonce goes; can't occur in a header by itself. */
const gap = "\u0000";

export interface SecurityHeaders {
	/** Name and value pairs in a flat list, as `writeHead` takes them, without the content policy. */
	fixed: string[];
	/** The content policy of an answer whose scripts carry this nonce. */
	contentSecurityPolicy(nonce: string): string;
}

const permissions = [
	"accelerometer",
	"autoplay",
	"browsing-topics",
	"camera",
	"display-capture",
	"geolocation",
	"gyroscope",
	"magnetometer",
	"microphone",
	"midi",
	"payment",
	"usb",
	"xr-spatial-tracking",
];

/** The security headers of every answer, worked out once: they differ only by the nonce. */
export function securityHeaders({ https, dev }: { https: boolean; dev: boolean }): SecurityHeaders {
	const headers = helmetsHeaders({ https, dev });
	const policy = headers.get("content-security-policy") ?? "";
	headers.delete("content-security-policy");
	headers.set("permissions-policy", permissions.map((name) => `${name}=()`).join(", "));
	return {
		fixed: [...headers].flat(),
		contentSecurityPolicy: (nonce) => policy.replaceAll(gap, nonce),
	};
}

function helmetsHeaders({ https, dev }: { https: boolean; dev: boolean }): Map<string, string> {
	const nonce = `'nonce-${gap}'`;
	const protect = helmet({
		contentSecurityPolicy: {
			useDefaults: false,
			directives: {
				defaultSrc: ["'self'"],
				scriptSrc: ["'self'", nonce],
				// Vite puts styles into the page by script while developing.
				styleSrc: dev ? ["'self'", "'unsafe-inline'"] : ["'self'", nonce],
				// Widths of bars and colours of rings are style attributes; they can't run anything.
				styleSrcAttr: ["'unsafe-inline'"],
				imgSrc: ["'self'", "data:", "blob:"],
				fontSrc: ["'self'"],
				connectSrc: dev ? ["'self'", "ws:"] : ["'self'"],
				workerSrc: ["'self'"],
				frameSrc: ["'none'"],
				objectSrc: ["'none'"],
				baseUri: ["'none'"],
				frameAncestors: ["'none'"],
				formAction: ["'self'"],
				...(https ? { upgradeInsecureRequests: [] } : {}),
			},
		},
		// Helmet's own "no-referrer" makes browsers send `Origin: null`, which breaks forms without JavaScript.
		referrerPolicy: { policy: "strict-origin-when-cross-origin" },
		strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
		frameguard: { action: "deny" },
	});
	const headers = new Map<string, string>();
	const setHeader = (name: string, value: string) => headers.set(name.toLowerCase(), value);
	const response = { setHeader, removeHeader: () => undefined };
	protect({} as never, response as never, (error?: unknown) => {
		if (error) throw error;
	});
	return headers;
}
