import { type FetcherWithComponents, useFetcher } from "@remix-run/react";
import { Handshake, Heart, Laugh, Lightbulb, SmilePlus, ThumbsUp } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { useOpened } from "#app/ui/use-opened.ts";
import type { CommentView } from "../queries/comment-views.server.ts";
import { type ReactionKind, reactionKinds } from "../rules.ts";

/** The sign of each reaction. */
export const reactionIcons = {
	agree: ThumbsUp,
	thanks: Heart,
	same: Handshake,
	laugh: Laugh,
	think: Lightbulb,
};

/** What people said with one press, and the ways to say it too. */
export function Reactions({ comment: { id, reactions } }: { comment: CommentView }) {
	const { t } = useTranslation("discussion");
	const fetcher = useFetcher();
	const hydrated = useHydrated();
	const shown = withWish(reactions, fetcher.formData);
	const free = reactionKinds.filter((kind) => !shown.some((one) => one.kind === kind));
	const form = { method: "post", action: `/comments/${id}/react` } as const;
	return (
		<>
			{shown.map(({ kind, count, mine }) => {
				const Icon = reactionIcons[kind];
				return (
					<fetcher.Form key={kind} {...form}>
						<input type="hidden" name="kind" value={kind} />
						{hydrated && <input type="hidden" name="stay" value="1" />}
						<button
							type="submit"
							name="on"
							value={mine ? "no" : "yes"}
							aria-pressed={mine}
							aria-label={t("reactionCount", { name: t(`reactions.${kind}`), count })}
							title={t(`reactions.${kind}`)}
							className={classNames(
								"tabular inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-full border px-2.5",
								mine
									? "border-want/40 bg-want-wash text-want"
									: "border-line hover:border-edge hover:text-ink",
							)}
						>
							<Icon aria-hidden className="size-4" />
							{count}
						</button>
					</fetcher.Form>
				);
			})}
			{free.length > 0 && <MoreReactions free={free} id={id} Form={fetcher.Form} />}
		</>
	);
}

interface MoreReactionsProps {
	free: readonly ReactionKind[];
	id: number;
	/** Of the fetcher that shows a press before it was answered. */
	Form: FetcherWithComponents<unknown>["Form"];
}

/** What nobody said yet, opened by `<details>`. */
function MoreReactions({ free, id, Form }: MoreReactionsProps) {
	const { t } = useTranslation("discussion");
	const { opened, details } = useOpened();
	return (
		<details {...details} className="relative">
			<summary
				aria-label={t("react")}
				className="inline-flex size-9 cursor-pointer items-center justify-center rounded-full hover:bg-sunk hover:text-ink"
			>
				<SmilePlus aria-hidden className="size-4.5" />
			</summary>
			<div className="absolute start-0 top-full z-20 flex w-max gap-0.5 rounded-full border border-line bg-card p-1 shadow-lift">
				{!opened && (
					<a href={`/comments/${id}/actions`} className="link px-2.5 py-1.5">
						{t("actionsTitle")}
					</a>
				)}
				{opened &&
					free.map((kind) => {
						const Icon = reactionIcons[kind];
						return (
							<Form
								key={kind}
								method="post"
								action={`/comments/${id}/react`}
								onSubmit={(event) => event.currentTarget.closest("details")?.removeAttribute("open")}
							>
								<input type="hidden" name="kind" value={kind} />
								<input type="hidden" name="stay" value="1" />
								<button
									type="submit"
									name="on"
									value="yes"
									aria-label={t(`reactions.${kind}`)}
									title={t(`reactions.${kind}`)}
									className="inline-flex size-9 cursor-pointer items-center justify-center rounded-full hover:bg-sunk hover:text-ink"
								>
									<Icon aria-hidden className="size-4.5" />
								</button>
							</Form>
						);
					})}
			</div>
		</details>
	);
}

/** The press shows before the server has answered. */
function withWish(reactions: CommentView["reactions"], form: FormData | undefined): CommentView["reactions"] {
	const kind = form?.get("kind") as ReactionKind | null | undefined;
	if (!kind) return reactions;
	const mine = form?.get("on") === "yes";
	const before = reactions.find((one) => one.kind === kind) ?? { kind, count: 0, mine: false };
	const count = before.count + Number(mine) - Number(before.mine);
	return reactionKinds.flatMap((one) => {
		if (one === kind) return count > 0 ? [{ kind, count, mine }] : [];
		return reactions.filter((other) => other.kind === one);
	});
}
