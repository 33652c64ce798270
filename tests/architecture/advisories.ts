export interface Advisory {
	/** As on https://github.com/advisories */
	id: string;
	package: string;
	/** The first version with the fault, where it isn't the first of all. */
	from?: string;
	fixed: string;
	/** Why a version with the fault may stand in the lock file. Goes away when the version does. */
	standing?: string;
}

/**
 * What `npm audit` would say of the packages that this application leans on, kept here because not every registry
 * answers it. Look at it, and add to it, whenever the lock file is renewed.
 */
export const advisories: Advisory[] = [
	{ id: "GHSA-2w69-qvjg-hvjx", package: "@remix-run/router", fixed: "1.23.2" },
	{ id: "GHSA-2j2x-hqr9-3h42", package: "@remix-run/router", fixed: "1.23.3" },
	{ id: "GHSA-8v8x-cx79-35w7", package: "@remix-run/react", fixed: "2.17.4" },
	{ id: "GHSA-4q56-crqp-v477", package: "@remix-run/express", from: "2.11.1", fixed: "2.16.3" },
	{ id: "GHSA-9583-h5hc-x8cw", package: "@remix-run/node", fixed: "2.17.2" },
	{
		id: "GHSA-jjmj-jmhj-qwj2",
		package: "react-router-dom",
		from: "6.30.2",
		fixed: "6.30.6",
		standing:
			"Remix 2.17.5 pins 6.30.4; every address we navigate or redirect to is our own or went through safePath.",
	},
	{ id: "GHSA-rhx6-c78j-4q9w", package: "path-to-regexp", from: "0.1.0", fixed: "0.1.12" },
	{ id: "GHSA-qw6h-vgh9-j6wx", package: "express", from: "4.0.0", fixed: "4.20.0" },
	{ id: "GHSA-qwcr-r2fm-qrc7", package: "body-parser", fixed: "1.20.3" },
	{ id: "GHSA-m6fv-jmcg-4jfg", package: "send", fixed: "0.19.0" },
	{ id: "GHSA-cm22-4g7w-348p", package: "serve-static", fixed: "1.16.0" },
	{ id: "GHSA-pxg6-pf52-xh8x", package: "cookie", fixed: "0.7.0" },
	{ id: "GHSA-76c9-3jph-rj3q", package: "on-headers", fixed: "1.1.0" },
	{ id: "GHSA-gpj5-g38j-94v9", package: "drizzle-orm", fixed: "0.45.2" },
	{ id: "GHSA-54xq-cgqr-rpm3", package: "sharp", fixed: "0.32.6" },
	{ id: "GHSA-gmq8-994r-jv83", package: "yauzl", from: "3.2.0", fixed: "3.2.1" },
	{ id: "GHSA-mpg4-rc92-vx8v", package: "fast-xml-parser", fixed: "4.4.1" },
	{ id: "GHSA-rm97-x556-q36h", package: "sanitize-html", fixed: "2.12.1" },
	{ id: "GHSA-6vfc-qv3f-vr6c", package: "markdown-it", fixed: "12.3.2" },
	{ id: "GHSA-mm7p-fcc7-pg87", package: "nodemailer", fixed: "7.0.7" },
	{ id: "GHSA-rcmh-qjqh-p98v", package: "nodemailer", fixed: "7.0.11" },
	{ id: "GHSA-c7w3-x93f-qmm8", package: "nodemailer", fixed: "8.0.4" },
	{ id: "GHSA-vvjj-xcjg-gr5g", package: "nodemailer", fixed: "8.0.5" },
	{ id: "GHSA-p6gq-j5cr-w38f", package: "nodemailer", fixed: "9.0.1" },
	{ id: "GHSA-93m4-6634-74q7", package: "vite", from: "6.0.0", fixed: "6.4.1" },
	{
		id: "GHSA-67mh-4wv8-f99r",
		package: "esbuild",
		fixed: "0.25.0",
		standing: "Comes with tools that build; esbuild's own server is never started.",
	},
];
