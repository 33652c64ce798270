import {
	Color,
	DataTexture,
	LinearFilter,
	SRGBColorSpace,
	type Texture,
	Vector2,
	type WebGLProgramParametersWithUniforms,
} from "three";
import { calm, type HeatScale, heatColour } from "./heat.ts";

/** Paints a body by what stands at its vertices as `heat`, wherever a material is defined as HEATED. */
export interface HeatInk {
	setScale(scale: HeatScale): void;
	addTo(shader: WebGLProgramParametersWithUniforms): void;
}

/** Distances become colours for each pixel, so that another scale is seen at once and no vertex is gone through. */
export function heatInk(): HeatInk {
	const scale = { value: new Vector2(0, 1) };
	return {
		setScale({ from, to }) {
			scale.value.set(from, to);
		},
		addTo(shader) {
			shader.uniforms.heatScale = scale;
			shader.uniforms.heatRamp = { value: ramp() };
			shader.uniforms.heatCalm = {
				value: new Color().setRGB(...(calm.map((value) => value / 255) as typeof calm), SRGBColorSpace),
			};
			shader.vertexShader = shader.vertexShader
				.replace("#include <common>", `${corner}\n#include <common>`)
				.replace("#include <begin_vertex>", `#include <begin_vertex>\n${handedOn}`);
			shader.fragmentShader = shader.fragmentShader
				.replace("#include <common>", `${pixel}\n#include <common>`)
				.replace("#include <color_fragment>", `#include <color_fragment>\n${painted}`);
		},
	};
}

const steps = 256;
let made: Texture | undefined;

function ramp(): Texture {
	if (made) return made;
	const colours = new Uint8Array(steps * 4).fill(255);
	const scale = { from: 0, to: steps - 1 };
	// What lies at the very beginning is not yet beyond it.
	for (let step = 0; step < steps; step += 1) colours.set(heatColour(Math.max(step, 1e-6), scale), step * 4);
	made = new DataTexture(colours, steps, 1);
	made.colorSpace = SRGBColorSpace;
	made.minFilter = LinearFilter;
	made.magFilter = LinearFilter;
	made.needsUpdate = true;
	return made;
}

const corner = `
#ifdef HEATED
	attribute float heat;
	varying float heatHere;
#endif`;
const handedOn = `
#ifdef HEATED
	heatHere = heat;
#endif`;
const pixel = `
#ifdef HEATED
	uniform vec2 heatScale;
	uniform vec3 heatCalm;
	uniform sampler2D heatRamp;
	varying float heatHere;
#endif`;
const painted = `
#ifdef HEATED
	float heatPlace = clamp((heatHere - heatScale.x) / (heatScale.y - heatScale.x), 0.0, 1.0);
	vec3 heatColour = texture2D(heatRamp, vec2((heatPlace * ${steps - 1}.0 + 0.5) / ${steps}.0, 0.5)).rgb;
	diffuseColor.rgb = heatHere > heatScale.x ? heatColour : heatCalm;
#endif`;
