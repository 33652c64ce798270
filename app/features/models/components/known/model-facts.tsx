import { LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { useErrorText } from "#app/i18n/error-text.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import type { ModelView } from "../../queries.server.ts";
import { KeyFacts } from "./key-facts.tsx";
import { MoreFacts } from "./more-facts.tsx";
import { PartTable } from "./part-table.tsx";
import { ProblemList } from "./problem-list.tsx";
import { useAwaited } from "./use-awaited.ts";

interface ModelFactsPanelProps {
	model: ModelView;
	/** The file's name, for ears. */
	name: string;
	/** Stands after the problems: in the editor, the choice of the unit. */
	children?: ReactNode;
}

/** What is known of a model: what a maker wants to know first, what is wrong with it, and the rest folded away. */
export function ModelFactsPanel({ model, name, children }: ModelFactsPanelProps) {
	const { state, problems } = model;
	const facts = state === "waiting" ? null : model.facts;
	return (
		<div className="space-y-3.5 text-sm">
			{facts ? (
				<>
					<KeyFacts facts={facts} model={model} />
					<ProblemList problems={problems} />
				</>
			) : (
				<Unknown model={model} />
			)}
			{children}
			{facts && <More facts={facts} model={model} name={name} />}
		</div>
	);
}

type MoreProps = Omit<ModelFactsPanelProps, "children"> & { facts: NonNullable<ModelView["facts"]> };

function More({ facts, model, name }: MoreProps) {
	const { t } = useTranslation("models");
	const summary = (
		<>
			{t("known.more")}
			<span className="sr-only"> {name}</span>
		</>
	);
	return (
		<Disclosure summary={summary}>
			<div className="space-y-6">
				<MoreFacts facts={facts} model={model} />
				{facts.parts.length > 0 && <PartTable parts={facts.parts} name={name} />}
			</div>
		</Disclosure>
	);
}

function Unknown({ model }: { model: ModelView }) {
	return model.state === "waiting" ? <Awaited /> : <Unread model={model} />;
}

/** A model that is being read; the page renews itself when it has been. */
function Awaited() {
	const { t } = useTranslation("models");
	const hydrated = useHydrated();
	useAwaited();
	return (
		<p role="status" className="flex items-start gap-2 text-soft">
			<LoaderCircle aria-hidden className="mt-[0.2em] size-4 shrink-0 animate-turn" />
			{hydrated ? t("known.waiting") : t("known.waitingPlain")}
		</p>
	);
}

function Unread({ model: { reason, reasonValues } }: { model: ModelView }) {
	const { t } = useTranslation("models");
	const read = useErrorText("models", "media");
	return (
		<Notice tone="amber">
			<p className="font-medium">{t("known.unread")}</p>
			<p>{reason ? read(JSON.stringify([reason, reasonValues])) : t("known.unreadPlain")}</p>
		</Notice>
	);
}
