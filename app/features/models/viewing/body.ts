import { Group, type Plane } from "three";
import { type BodyPart, createPart, disposePart, giveWires, type Piece, paintHeat } from "./body-part.ts";
import type { HeatScale } from "./heat.ts";
import { heatInk } from "./heat-ink.ts";
import type { Palette, Rgb } from "./palette.ts";
import type { PreparedShape } from "./prepared-shape.ts";
import { cutInk } from "./section.ts";
import type { Point } from "./view.ts";

/** A shape as it stands on a stage; several may stand on one, and one may be taken off and put back. */
export interface Body {
	group: Group;
	shape: PreparedShape;
	parts: BodyPart[];
	/** Takes the theme's colours; one colour for all parts where it is given, also from then on. */
	paint(palette: Palette, colour?: Rgb): void;
	/** Paints it by how far each vertex lies, in the order of the shape's file; null gives the parts their colours back. */
	paintHeat(heat: { distances: Float32Array; scale: HeatScale } | null): void;
	/** 0 to 1; below 1 what lies behind is seen. */
	setOpacity(opacity: number): void;
	cutBy(plane: Plane | null): void;
	/** The edges of all triangles on top of them. */
	setWires(on: boolean): void;
	show(part: number, shown: boolean): void;
	/** Stands so many millimetres beside where its file puts it. */
	shift: Point;
	/** What is drawn of the parts that are shown: all there is, or less of it while it moves. */
	pieces(quick: boolean): Piece[];
	dispose(): void;
}

/** Makes what three draws of a shape. */
export function createBody(shape: PreparedShape): Body {
	const ink = { cut: cutInk(), heat: heatInk() };
	const parts = shape.parts.map((part) => createPart(part, ink));
	const group = new Group();
	for (const { pieces, quick } of parts) {
		for (const { object } of [...pieces, ...quick]) group.add(object);
	}
	let single: Rgb | undefined;
	let wired = false;
	let heated: Float32Array | null = null;
	return {
		group,
		shape,
		parts,
		paint(palette, colour) {
			single = colour ?? single;
			ink.cut.colour.value.setRGB(...palette.cut, "srgb");
			for (const [number, part] of parts.entries()) {
				part.colour.setRGB(...(single ?? palette.parts[number % palette.parts.length] ?? [1, 1, 1]), "srgb");
				part.material.color.copy(part.colour);
				part.wireMaterial.color.setRGB(...palette.line, "srgb");
			}
		},
		paintHeat(heat) {
			if (heat) ink.heat.setScale(heat.scale);
			const distances = heat?.distances ?? null;
			if (distances === heated) return;
			heated = distances;
			let from = 0;
			for (const part of parts) {
				const to = from + part.prepared.vertices;
				paintHeat(part, distances?.subarray(from, to) ?? null);
				from = to;
			}
		},
		setOpacity(opacity) {
			for (const { material } of parts) {
				material.opacity = opacity;
				material.transparent = opacity < 1;
				material.depthWrite = opacity === 1;
				material.needsUpdate = true;
			}
		},
		cutBy(plane) {
			ink.cut.on.value = plane ? 1 : 0;
			for (const { material, wireMaterial } of parts) {
				material.clippingPlanes = plane ? [plane] : null;
				wireMaterial.clippingPlanes = material.clippingPlanes;
			}
		},
		setWires(on) {
			wired = on;
			if (!on) return;
			for (const part of parts) {
				giveWires(part);
				for (const { object } of part.wires) group.add(object);
			}
		},
		show(number, shown) {
			const part = parts[number];
			if (part) part.shown = shown;
		},
		get shift() {
			return group.position.toArray();
		},
		set shift(millimetres) {
			group.position.set(...millimetres);
		},
		pieces(quick) {
			return parts
				.filter(({ shown }) => shown)
				.flatMap((part) => {
					if (quick) return part.quick;
					return wired ? [...part.pieces, ...part.wires] : part.pieces;
				});
		},
		dispose() {
			for (const part of parts) disposePart(part);
		},
	};
}
