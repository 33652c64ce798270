import {
	BufferAttribute,
	BufferGeometry,
	Color,
	DoubleSide,
	Group,
	Mesh,
	MeshLambertMaterial,
	type Plane,
	Sphere,
	Vector3,
} from "three";
import type { Palette, Rgb } from "./palette.ts";
import type { PreparedPart, PreparedShape } from "./prepared-shape.ts";
import { type CutInk, cutInk } from "./section.ts";
import { createTree, type Tree } from "./tree.ts";
import { middleOf, type Point, sizeOf } from "./view.ts";
import { createWires, type Wires } from "./wires.ts";

export interface BodyPart {
	name: string;
	prepared: PreparedPart;
	mesh: Mesh<BufferGeometry, MeshLambertMaterial>;
	/** By which rays find its triangles. */
	tree: Tree | null;
	/** Made when they are first wanted. */
	wires: Wires | null;
}

/** A shape as it stands on a stage; several may stand on one, and one may be taken off and put back. */
export interface Body {
	group: Group;
	shape: PreparedShape;
	parts: BodyPart[];
	/** Takes the theme's colours; one colour for all parts where it is given. */
	paint(palette: Palette, colour?: Rgb): void;
	/**
	 * Colours each vertex of a part, in the order of the shape's file: three bytes a vertex, red, green and blue. null
	 * gives the part its own colour back.
	 */
	paintVertices(part: number, colours: Uint8Array | null): void;
	/** 0 to 1; below 1 what lies behind is seen. */
	setOpacity(opacity: number): void;
	cutBy(plane: Plane | null): void;
	/** The edges of all triangles on top of them. */
	setWires(on: boolean): void;
	show(part: number, shown: boolean): void;
	/** Stands so many millimetres beside where its file puts it. */
	shift: Point;
	dispose(): void;
}

/** Makes what three draws of a shape. */
export function createBody(shape: PreparedShape): Body {
	const ink = cutInk();
	const parts = shape.parts.map((part) => createPart(part, ink));
	const group = new Group();
	for (const { mesh } of parts) group.add(mesh);
	let line: Rgb = [0, 0, 0];
	let cut: Plane | null = null;
	function dressWires({ wires }: BodyPart): void {
		wires?.material.color.setRGB(...line, "srgb");
		if (wires) wires.material.clippingPlanes = cut ? [cut] : null;
	}
	return {
		group,
		shape,
		parts,
		paint(palette, colour) {
			line = palette.line;
			parts.forEach(dressWires);
			ink.colour.value.fromArray(palette.cut);
			for (const [number, { mesh }] of parts.entries()) {
				const [red, green, blue] = colour ?? palette.parts[number % palette.parts.length] ?? [1, 1, 1];
				if (!mesh.material.vertexColors) mesh.material.color.setRGB(red, green, blue, "srgb");
				mesh.userData.colour = new Color().setRGB(red, green, blue, "srgb");
			}
		},
		paintVertices: (number, colours) => paintVertices(parts[number], colours),
		setOpacity(opacity) {
			for (const { mesh } of parts) {
				mesh.material.opacity = opacity;
				mesh.material.transparent = opacity < 1;
				mesh.material.depthWrite = opacity === 1;
				mesh.material.needsUpdate = true;
			}
		},
		setWires(on) {
			for (const part of parts) {
				if (on && !part.wires) {
					part.wires = createWires(part.prepared, part.mesh.geometry);
					// A part that is off takes its wires along.
					part.mesh.add(part.wires);
				}
				if (part.wires) part.wires.visible = on;
				dressWires(part);
			}
		},
		show(number, shown) {
			const part = parts[number];
			if (part) part.mesh.visible = shown;
		},
		cutBy(plane) {
			cut = plane;
			parts.forEach(dressWires);
			ink.on.value = plane ? 1 : 0;
			for (const { mesh } of parts) mesh.material.clippingPlanes = plane ? [plane] : null;
		},
		get shift() {
			return group.position.toArray();
		},
		set shift(millimetres) {
			group.position.set(...millimetres);
		},
		dispose() {
			for (const { mesh, wires } of parts) {
				mesh.geometry.dispose();
				mesh.material.dispose();
				wires?.geometry.dispose();
				wires?.material.dispose();
			}
		},
	};
}

function createPart(prepared: PreparedPart, ink: CutInk): BodyPart {
	const { positions, normals, indices, box } = prepared;
	const geometry = new BufferGeometry();
	geometry.setAttribute("position", new BufferAttribute(positions, 3));
	if (normals) geometry.setAttribute("normal", new BufferAttribute(normals, 4, true));
	geometry.setIndex(new BufferAttribute(indices, 1));
	// Known already; three would look at every vertex for it.
	geometry.boundingSphere = new Sphere(new Vector3(...middleOf(box)), sizeOf(box) / 2);
	const material = new MeshLambertMaterial({
		side: DoubleSide,
		flatShading: normals === null,
		// Lines of a wireframe lie on faces.
		polygonOffset: true,
		polygonOffsetFactor: 1,
		polygonOffsetUnits: 1,
	});
	material.onBeforeCompile = ink.addTo;
	const mesh = new Mesh(geometry, material);
	mesh.name = prepared.name;
	mesh.matrixAutoUpdate = false;
	return { name: prepared.name, prepared, mesh, tree: createTree(prepared.tree, geometry), wires: null };
}

function paintVertices(part: BodyPart | undefined, colours: Uint8Array | null): void {
	if (!part) return;
	const { mesh, prepared } = part;
	const { geometry, material } = mesh;
	if (colours) {
		const all = new Uint8Array(prepared.positions.length);
		all.set(colours);
		const own = prepared.positions.length / 3 - prepared.copies.length;
		for (const [number, vertex] of prepared.copies.entries()) {
			all.set(colours.subarray(vertex * 3, vertex * 3 + 3), (own + number) * 3);
		}
		geometry.setAttribute("color", new BufferAttribute(all, 3, true));
	} else geometry.deleteAttribute("color");
	material.color.set(colours ? 0xffffff : (mesh.userData.colour ?? 0xffffff));
	material.vertexColors = colours !== null;
	material.needsUpdate = true;
}
