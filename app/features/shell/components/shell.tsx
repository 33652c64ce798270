import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { HoldOffline } from "#app/ui/hold-offline.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ToastRegion } from "#app/ui/toast.tsx";
import { useTellTimeZone } from "#app/ui/use-time-zone.ts";
import { Arrival, WaitingLine } from "./arrival.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { Keyboard } from "./keyboard.tsx";
import type { ShellViewer } from "./viewer.ts";

interface ShellProps {
	viewer: ShellViewer | null;
	theme: "light" | "dark" | "system";
	demo?: boolean;
	children: ReactNode;
}

/** What stands around every page. */
export function Shell({ viewer, theme, demo = false, children }: ShellProps) {
	const { t } = useTranslation("shell");
	useTellTimeZone(viewer !== null);
	return (
		<ToastRegion>
			<HoldOffline />
			<a
				href="#main"
				className="absolute start-4 -top-20 z-50 rounded-full bg-ink px-4 py-2 text-sm text-paper focus:top-3"
			>
				{t("skip")}
			</a>
			<div className="flex min-h-dvh flex-col">
				<Header viewer={viewer} demo={demo} />
				<main id="main" tabIndex={-1} className="flex-1">
					{viewer?.suspended && (
						<div className="page-width pt-4">
							<Notice
								tone="amber"
								action={
									<Link to="/moderation/mine" className="link font-medium">
										{t("suspendedWhy")}
									</Link>
								}
							>
								{t("suspended")}
							</Notice>
						</div>
					)}
					{children}
				</main>
				<Footer theme={theme} />
				<BottomBar viewer={viewer} />
			</div>
			<WaitingLine />
			<Arrival />
			<Keyboard />
		</ToastRegion>
	);
}
