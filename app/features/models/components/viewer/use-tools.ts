import { useEffect, useState } from "react";
import type { Exhibit } from "../../viewing/exhibit.ts";
import { reachOf, type Section } from "../../viewing/section.ts";

export type Panel = "parts" | "help";

export interface Tools {
	panel: Panel | null;
	/** Opens a panel, or closes it. */
	toggle(panel: Panel): void;
	section: Section | null;
	/** Cuts in the middle, or no longer. */
	toggleSection(): void;
	setSection(section: Section | null): void;
	wires: boolean;
	setWires(on: boolean): void;
	measuring: boolean;
	setMeasuring(on: boolean): void;
	/** Sizes are written along the box. */
	sized: boolean;
	setSized(on: boolean): void;
	/** Numbers of the parts that are off. */
	off: ReadonlySet<number>;
	setOff(parts: ReadonlySet<number>): void;
}

/** What is switched on in a viewer, kept in step with what its stage shows. */
export function useTools(exhibit: Exhibit | null): Tools {
	const [panel, setPanel] = useState<Panel | null>(null);
	const [section, setSection] = useState<Section | null>(null);
	const [wires, setWires] = useState(false);
	const [measuring, setMeasuring] = useState(false);
	const [sized, setSized] = useState(false);
	const [off, setOff] = useState<ReadonlySet<number>>(new Set());
	useEffect(() => exhibit?.stage.setSection(section), [exhibit, section]);
	useEffect(() => exhibit?.setWires(wires), [exhibit, wires]);
	useEffect(() => {
		for (const number of exhibit?.body.parts.keys() ?? []) exhibit?.setPart(number, !off.has(number));
	}, [exhibit, off]);
	return {
		...{ panel, section, setSection, wires, setWires, measuring, setMeasuring, sized, setSized, off, setOff },
		toggle: (next) => setPanel(panel === next ? null : next),
		toggleSection() {
			if (!exhibit) return;
			const { min, max } = reachOf(exhibit.stage.box(), "x");
			setSection(section ? null : { axis: "x", at: (min + max) / 2, flipped: true });
		},
	};
}
