import { useFetcher } from "@remix-run/react";
import { Bell, BellRing } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { FieldErrors } from "#app/ui/field.tsx";
import { refusalsIn } from "#app/ui/refusals.ts";

/** Follows and lets go by one press; shows the answer before it arrives. */
export function FollowButton({ path, following }: { path: string; following: boolean }) {
	const { t } = useTranslation("projects");
	const fetcher = useFetcher();
	const pressed = fetcher.state === "idle" ? following : !following;
	return (
		<fetcher.Form
			method="post"
			action={`${path}/${following ? "unfollow" : "follow"}`}
			className="flex flex-wrap items-center gap-2.5"
		>
			<Button tone={pressed ? "plain" : "ink"} aria-pressed={pressed}>
				{pressed ? <BellRing aria-hidden /> : <Bell aria-hidden />}
				{pressed ? t("follow.following") : t("follow.follow")}
			</Button>
			<FieldErrors id="follow-error" errors={refusalsIn(fetcher.data)} />
		</fetcher.Form>
	);
}
