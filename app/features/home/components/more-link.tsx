import { Link } from "@remix-run/react";
import { ArrowRight } from "lucide-react";

export function MoreLink({ to, children }: { to: string; children: string }) {
	return (
		<Link
			to={to}
			className="inline-flex min-h-6 items-center gap-1.5 text-sm text-soft hover:text-ink hover:underline"
		>
			{children}
			<ArrowRight aria-hidden className="size-4" />
		</Link>
	);
}
