import { Form, Link } from "@remix-run/react";
import { X } from "lucide-react";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/choice-field.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { type BoardRequest, boardHref, boardStates } from "../rules/board.ts";
import { type CategoryNames, useConditions } from "./board-conditions.ts";
import { categoryText } from "./category-name.tsx";

interface BoardFiltersProps {
	board: BoardRequest;
	categories: CategoryNames[];
	/** Mine and voted need somebody who is signed in. */
	member: boolean;
}

/** What narrows the board now, each part with a way to take it off, and a form for more. Links and a GET form only. */
export function BoardFilters({ board, categories, member }: BoardFiltersProps) {
	const { t } = useTranslation("ideas");
	const locale = useLocale();
	const chosen = useConditions(board, categories);
	return (
		<div className="flex flex-wrap items-start gap-x-3 gap-y-2 py-2">
			{chosen.length > 0 && (
				<ul aria-label={t("filter.chosen")} className="flex flex-wrap gap-2">
					{chosen.map(({ key, label }) => (
						<li key={key}>
							<Link
								to={boardHref(board, {
									[key]: key === "mine" || key === "voted" ? false : key === "q" ? "" : null,
								})}
								preventScrollReset
								className="inline-flex min-h-8 max-w-72 items-center gap-1.5 rounded-full border border-line bg-card px-3 text-sm hover:border-edge"
							>
								<span className="truncate">{label}</span>
								<X aria-hidden className="size-3.5 shrink-0 text-soft" />
								<span className="sr-only">{t("filter.remove")}</span>
							</Link>
						</li>
					))}
				</ul>
			)}
			<Disclosure summary={t("filter.open")} className="open:w-full">
				<Form
					action="/ideas"
					className="grid gap-4 rounded-lg border border-line bg-card p-4.5 sm:grid-cols-2 lg:grid-cols-3"
				>
					<TextField
						name="q"
						type="search"
						label={t("filter.search")}
						hint={t("filter.grammar")}
						defaultValue={board.q}
						maxLength={200}
						className="sm:col-span-2 lg:col-span-3"
					/>
					{board.order && <input type="hidden" name="order" value={board.order} />}
					<SelectField name="category" label={t("filter.category")} defaultValue={board.category ?? ""}>
						<option value="">{t("filter.any")}</option>
						{categories.map((one) => (
							<option key={one.slug} value={one.slug}>
								{categoryText(one, locale)}
							</option>
						))}
					</SelectField>
					<SelectField name="state" label={t("filter.state")} defaultValue={board.state ?? ""}>
						<option value="">{t("filter.any")}</option>
						{boardStates.map((state) => (
							<option key={state} value={state}>
								{t(`state.${state}`)}
							</option>
						))}
					</SelectField>
					<TextField name="tag" label={t("filter.tag")} defaultValue={board.tag ?? ""} maxLength={60} />
					<TextField
						name="segment"
						label={t("filter.segment")}
						defaultValue={board.segment ?? ""}
						maxLength={60}
					/>
					{member && (
						<fieldset className="flex items-center gap-5 sm:col-span-2">
							<legend className="sr-only">{t("filter.own")}</legend>
							<OwnBox name="mine" label={t("filter.mine")} checked={board.mine} />
							<OwnBox name="voted" label={t("filter.voted")} checked={board.voted} />
						</fieldset>
					)}
					<div className="flex gap-2.5 sm:col-span-2 lg:col-span-3">
						<Button tone="ink">{t("filter.apply")}</Button>
						<Link
							to="/ideas"
							className="inline-flex min-h-10 items-center px-2 text-sm text-soft hover:text-ink"
						>
							{t("filter.clear")}
						</Link>
					</div>
				</Form>
			</Disclosure>
		</div>
	);
}

function OwnBox({ name, label, checked }: { name: string; label: string; checked: boolean }) {
	return (
		<label className="inline-flex min-h-8 items-center gap-2 text-sm">
			<input type="checkbox" name={name} value="1" defaultChecked={checked} className="size-4.5" />
			{label}
		</label>
	);
}
