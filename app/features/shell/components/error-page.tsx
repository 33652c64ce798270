import { isRouteErrorResponse, useLocation } from "@remix-run/react";
import { readError, useErrorText } from "#app/i18n/error-text.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink, buttonClass } from "#app/ui/button.tsx";

const known = [403, 404, 409, 413, 422, 429, 500, 503] as const;
type Known = (typeof known)[number];

interface ErrorPageProps {
	error: unknown;
	requestId: string | null;
}

/** What went wrong, in a sentence that helps, with a way on and the id under which the log knows it. */
export function ErrorPage({ error, requestId }: ErrorPageProps) {
	const { t } = useTranslation("shell");
	const read = useErrorText();
	const { pathname, search } = useLocation();
	const status = statusOf(error);
	const reason = reasonOf(error);
	const told = reason && read(reason);
	const sentence = told && told !== readError(reason)[0] ? told : t(`errors.${status}.text`);
	return (
		<div className="page-width flex flex-col items-center py-16 text-center lg:py-24">
			<BrokenRing status={status} />
			<h1 className="mt-8 text-2xl">{t(`errors.${status}.title`)}</h1>
			<p className="mt-2 max-w-lg text-soft">{sentence}</p>
			<div className="mt-7 flex flex-wrap justify-center gap-2.5">
				{again.includes(status) && (
					<a href={pathname + search} className={buttonClass({ tone: "ink" })}>
						{t("errors.again")}
					</a>
				)}
				<ButtonLink to="/ideas" tone={again.includes(status) ? "plain" : "ink"}>
					{t("errors.board")}
				</ButtonLink>
				<ButtonLink to="/">{t("errors.home")}</ButtonLink>
			</div>
			{requestId && (
				<p className="mt-10 text-xs text-soft">
					{t("errors.requestId")} <code className="font-mono select-all">{requestId}</code>
				</p>
			)}
		</div>
	);
}

/** The status that the page is about: what isn't known reads as 404 below 500 and as 500 from there. */
export function statusOf(error: unknown): Known {
	if (!isRouteErrorResponse(error)) return 500;
	return known.find((status) => status === error.status) ?? (error.status < 500 ? 404 : 500);
}

function reasonOf(error: unknown): string | null {
	if (!isRouteErrorResponse(error) || typeof error.data !== "object" || error.data === null) return null;
	const { reason, values } = error.data as { reason?: unknown; values?: unknown };
	return typeof reason === "string" ? JSON.stringify([reason, values ?? {}]) : null;
}

function BrokenRing({ status }: { status: number }) {
	return (
		<svg viewBox="0 0 160 160" aria-hidden className="size-40 fill-none">
			<circle cx="80" cy="80" r="76" strokeWidth="1.5" strokeDasharray="3 7" className="stroke-line" />
			<circle
				cx="80"
				cy="80"
				r="56"
				strokeWidth="3"
				pathLength="100"
				strokeDasharray="82 18"
				strokeLinecap="round"
				className="stroke-want"
			/>
			<text
				x="80"
				y="82"
				textAnchor="middle"
				dominantBaseline="central"
				fontSize="34"
				fontWeight="700"
				className="tabular fill-ink"
			>
				{status}
			</text>
		</svg>
	);
}

const again: Known[] = [409, 429, 500, 503];
