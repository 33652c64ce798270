import { Link } from "@remix-run/react";
import { GitFork } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { RemixCredit as Credit } from "../queries/remix-source.server.ts";

interface RemixCreditProps {
	credit: Credit;
	/** Where it stands beside what it came from, where both can be seen. */
	compareTo: string | null;
}

/** Says whose work a remix goes on with, and leads to what became of it. */
export function RemixCredit({ credit, compareTo }: RemixCreditProps) {
	const { t } = useTranslation("projects");
	return (
		<p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
			<span className="min-w-0">
				<GitFork aria-hidden className="me-1.5 inline size-4 text-soft" />
				<span className="text-soft">{t("remix.of")}</span>
				{credit.path ? (
					<Link to={credit.path} className="link font-medium">
						{credit.name}
					</Link>
				) : (
					<span className="font-medium">{credit.name}</span>
				)}
			</span>
			{credit.path && compareTo && (
				<Link to={compareTo} className="link">
					{t("remix.changed")}
				</Link>
			)}
		</p>
	);
}
