import { Color, Plane, Vector3, type WebGLProgramParametersWithUniforms } from "three";
import type { Box } from "./prepared-shape.ts";
import type { Beam } from "./tree.ts";

export type Axis = "x" | "y" | "z";

/** A flat cut across an axis; what lies beyond it is left out. */
export interface Section {
	axis: Axis;
	/** Millimetres on that axis. */
	at: number;
	/** Leaves out what lies before it instead. */
	flipped: boolean;
}

const numbers = { x: 0, y: 1, z: 2 } as const;

/** Where a section may stand: a little inside of both ends, so that there is always something to see. */
export function reachOf(box: Box, axis: Axis): { min: number; max: number } {
	const number = numbers[axis];
	return { min: box.min[number], max: box.max[number] };
}

/** The plane as three wants it: what lies before it, by its normal, stays. */
export function planeOf({ axis, at, flipped }: Section): Plane {
	const way = flipped ? 1 : -1;
	const normal = new Vector3();
	normal.setComponent(numbers[axis], way);
	return new Plane(normal, -way * at);
}

/** The piece of a beam on which a section leaves anything to hit; null where it leaves nothing. */
export function beamWithin(beam: Beam, { normal, constant }: Plane): Beam | null {
	const along = normal.x * beam.direction[0] + normal.y * beam.direction[1] + normal.z * beam.direction[2];
	const start = normal.x * beam.origin[0] + normal.y * beam.origin[1] + normal.z * beam.origin[2] + constant;
	if (Math.abs(along) < 1e-9) return start >= 0 ? beam : null;
	const crossing = -start / along;
	const within =
		along > 0
			? { ...beam, near: Math.max(beam.near, crossing) }
			: { ...beam, far: Math.min(beam.far, crossing) };
	return within.near < within.far ? within : null;
}

export interface CutInk {
	on: { value: number };
	colour: { value: Color };
	addTo(shader: WebGLProgramParametersWithUniforms): void;
}

/**
 * Paints the inside of a body, which only a cut lets see, flat and hatched as drawings do: so that a cut solid looks
 * solid, without working out the cut.
 */
export function cutInk(): CutInk {
	const ink = { on: { value: 0 }, colour: { value: new Color() } };
	return {
		...ink,
		addTo(shader) {
			shader.uniforms.cutOn = ink.on;
			shader.uniforms.cutColour = ink.colour;
			shader.fragmentShader = shader.fragmentShader
				.replace("#include <common>", `${declarations}\n#include <common>`)
				.replace("#include <normal_fragment_begin>", facing)
				.replace("#include <opaque_fragment>", `#include <opaque_fragment>\n${hatching}`);
		},
	};
}

const declarations = "uniform float cutOn;\nuniform vec3 cutColour;";
/**
 * Triangles without an area still cover a pixel here and there, and show it either of their sides by chance. By the
 * normal such a pixel looks like those beside it; by the side of the triangle it would be lit from within.
 */
const facing = `
#include <normal_fragment_begin>
#ifdef FLAT_SHADED
	bool seenFromInside = !gl_FrontFacing;
#else
	normal = normalize(vNormal);
	bool seenFromInside = dot(normal, vViewPosition) < 0.0;
	if (seenFromInside) normal = -normal;
#endif`;
const hatching = `
if (cutOn > 0.5 && !gl_FrontFacing && seenFromInside) {
	float stripe = smoothstep(0.34, 0.42, abs(fract((gl_FragCoord.x + gl_FragCoord.y) / 11.0) - 0.5));
	gl_FragColor = vec4(mix(cutColour, mix(cutColour, vec3(1.0), 0.32), stripe), gl_FragColor.a);
}`;
