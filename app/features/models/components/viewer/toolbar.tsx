import {
	Box,
	Camera,
	CircleHelp,
	Grid3x3,
	Layers,
	Maximize,
	Minimize,
	Ruler,
	SquareSplitHorizontal,
} from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { Exhibit } from "../../viewing/exhibit.ts";
import { savePicture, withoutEnding } from "./save-picture.ts";
import type { Enlarged } from "./use-enlarged.ts";
import type { Tools } from "./use-tools.ts";

interface ToolbarProps {
	name: string;
	exhibit: Exhibit | null;
	tools: Tools;
	enlarged: Enlarged;
}

/** What can be done with a model, one button each. */
export function Toolbar({ name, exhibit, tools, enlarged }: ToolbarProps) {
	const { t } = useTranslation("models");
	const several = (exhibit?.body.parts.length ?? 0) > 1;
	const { measuring, wires, sized } = tools;
	const panel = (which: "parts" | "help") => ({
		open: tools.panel === which,
		onPress: () => tools.toggle(which),
	});
	return (
		<div
			role="toolbar"
			aria-label={t("viewer.tools")}
			className="flex min-h-13 flex-wrap items-center gap-0.5 border-t border-line px-2 py-1.5"
		>
			<Tool
				off={!exhibit}
				label={t("viewer.section.title")}
				pressed={tools.section !== null}
				onPress={tools.toggleSection}
			>
				<SquareSplitHorizontal />
			</Tool>
			<Tool
				off={!exhibit}
				label={t("viewer.measure.title")}
				pressed={measuring}
				onPress={() => tools.setMeasuring(!measuring)}
			>
				<Ruler />
			</Tool>
			<Tool
				off={!exhibit}
				label={t("viewer.dimensions")}
				pressed={sized}
				onPress={() => tools.setSized(!sized)}
			>
				<Box />
			</Tool>
			<Tool off={!exhibit} label={t("viewer.wires")} pressed={wires} onPress={() => tools.setWires(!wires)}>
				<Grid3x3 />
			</Tool>
			{several && (
				<Tool label={t("viewer.parts.title")} {...panel("parts")}>
					<Layers />
				</Tool>
			)}
			<span className="grow" />
			<Tool off={!exhibit} label={t("viewer.picture")} onPress={() => exhibit && save(exhibit, name)}>
				<Camera />
			</Tool>
			<Tool label={t("viewer.help.title")} {...panel("help")}>
				<CircleHelp />
			</Tool>
			<Tool label={t("viewer.enlarge")} pressed={enlarged.on} onPress={enlarged.toggle}>
				{enlarged.on ? <Minimize /> : <Maximize />}
			</Tool>
		</div>
	);
}

interface ToolProps {
	label: string;
	off?: boolean;
	/** Of a switch. */
	pressed?: boolean;
	/** Of what opens a panel. */
	open?: boolean;
	onPress: () => void;
	children: ReactNode;
}

/** Stays reachable while it has nothing to do, so that the focus isn't lost. */
function Tool({ label, off, pressed, open, onPress, children }: ToolProps) {
	return (
		<button
			type="button"
			aria-label={label}
			title={label}
			aria-pressed={pressed}
			aria-expanded={open}
			aria-disabled={off || undefined}
			onClick={off ? undefined : onPress}
			className="inline-flex size-9 shrink-0 items-center justify-center rounded-full text-ink hover:bg-sunk aria-disabled:opacity-40 aria-expanded:bg-ink aria-expanded:text-paper aria-pressed:bg-ink aria-pressed:text-paper aria-[expanded=false]:bg-transparent aria-[expanded=false]:text-ink [&_svg]:size-5"
		>
			{children}
		</button>
	);
}

/** Saves what is seen as a picture. */
async function save(exhibit: Exhibit, name: string): Promise<void> {
	const picture = await exhibit.stage.picture();
	if (picture) savePicture(picture, withoutEnding(name));
}
