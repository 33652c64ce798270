import { useLocation } from "@remix-run/react";

interface HeadLinksProps {
	/** Without it (the root failed) nothing absolute is claimed. */
	origin: string | undefined;
	theme: "light" | "dark" | "system";
}

/** Icons, the browser's own colours, the page's one true address, and the same page in each language. */
export function HeadLinks({ origin, theme }: HeadLinksProps) {
	const { pathname } = useLocation();
	return (
		<>
			{theme !== "dark" && (
				<meta name="theme-color" content="#faf7f1" media={theme === "system" ? light : undefined} />
			)}
			{theme !== "light" && (
				<meta name="theme-color" content="#171411" media={theme === "system" ? dark : undefined} />
			)}
			<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
			<link rel="icon" href="/favicon.png" sizes="48x48" type="image/png" />
			<link rel="apple-touch-icon" href="/icon-180.png" />
			<link rel="manifest" href="/site.webmanifest" />
			{origin && (
				<>
					<link rel="canonical" href={origin + pathname} />
					<meta property="og:url" content={origin + pathname} />
					<link rel="alternate" hrefLang="zh-CN" href={`${origin}${pathname}?lang=zh-CN`} />
					<link rel="alternate" hrefLang="en" href={`${origin}${pathname}?lang=en`} />
					<link rel="alternate" hrefLang="x-default" href={origin + pathname} />
				</>
			)}
		</>
	);
}

const light = "(prefers-color-scheme: light)";
const dark = "(prefers-color-scheme: dark)";
