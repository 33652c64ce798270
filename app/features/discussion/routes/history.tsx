import { Link, useLoaderData } from "@remix-run/react";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { NotFound } from "#app/kernel/domain-error.ts";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { idOf } from "../comment-action.server.ts";
import { findComment, readHistory } from "../queries/comment.server.ts";

export const handle: PageHandle = { i18n: ["discussion"] };

export const loader = page(async ({ context, params }) => {
	const { db, actor, threadOwners, now } = context;
	const { comment, place } = await findComment(db, actor, threadOwners, idOf(params.id));
	const revisions = await readHistory(db, actor, comment.id);
	if (revisions.length === 0) throw new NotFound();
	return { id: comment.id, title: place.title, revisions, now };
});

export default function History() {
	const { id, title, revisions, now } = useLoaderData<typeof loader>();
	const { t } = useTranslation("discussion");
	return (
		<PageLayout
			measure="text"
			above={
				<Link to={`/comments/${id}`} className="link">
					{title}
				</Link>
			}
			title={t("historyTitle")}
		>
			<ol className="divide-y divide-line">
				{revisions.map(({ html, replacedAt }, index) => (
					<li key={replacedAt?.toISOString() ?? "now"} className="py-6">
						<p className="mb-2 text-sm text-soft">
							{replacedAt ? (
								<>
									{t("replaced")} <RelativeTime at={replacedAt.toISOString()} now={now.toISOString()} />
								</>
							) : (
								t("standsNow")
							)}
							{index === revisions.length - 1 && revisions.length > 1 && ` · ${t("firstText")}`}
						</p>
						<Prose html={html} />
					</li>
				))}
			</ol>
		</PageLayout>
	);
}
