import {
	Mesh,
	NoBlending,
	OrthographicCamera,
	PlaneGeometry,
	ShaderMaterial,
	SRGBColorSpace,
	type WebGLRenderer,
	WebGLRenderTarget,
} from "three";

/** A picture beside the canvas, on which a large thing is drawn little by little before it is shown. */
export interface Draft {
	/** Empties it, as large as the canvas is now. */
	begin(): void;
	/** Draws onto it. */
	add(draw: () => void): void;
	/** Puts it onto the canvas. */
	show(): void;
	dispose(): void;
}

/** `smooth`: its edges are, which takes longer. */
export function createDraft(renderer: WebGLRenderer, { smooth }: { smooth: boolean }): Draft {
	const target = new WebGLRenderTarget(1, 1, { samples: smooth ? 4 : 0, colorSpace: SRGBColorSpace });
	const camera = new OrthographicCamera(-1, 1, 1, -1, 0, 1);
	const material = new ShaderMaterial({
		uniforms: { picture: { value: target.texture } },
		vertexShader: "varying vec2 at;\nvoid main() { at = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }",
		fragmentShader: laying,
		blending: NoBlending,
		depthTest: false,
		depthWrite: false,
	});
	const sheet = new Mesh(new PlaneGeometry(2, 2), material);
	sheet.frustumCulled = false;
	const onto = (draw: () => void) => {
		renderer.setRenderTarget(target);
		draw();
		renderer.setRenderTarget(null);
	};
	return {
		begin() {
			const { width, height } = renderer.domElement;
			if (target.width !== width || target.height !== height) target.setSize(width, height);
			onto(() => renderer.clear());
		},
		add(draw) {
			renderer.autoClear = false;
			onto(draw);
			renderer.autoClear = true;
		},
		show: () => renderer.render(sheet, camera),
		dispose() {
			target.dispose();
			material.dispose();
			sheet.geometry.dispose();
		},
	};
}

/** Colours on the draft are weighed by how much of the pixel is covered, before they are brought to the screen's scale. */
const laying = `
uniform sampler2D picture;
varying vec2 at;
void main() {
	vec4 seen = texture2D(picture, at);
	gl_FragColor = vec4(seen.rgb / max(seen.a, 0.001), seen.a);
	#include <colorspace_fragment>
	gl_FragColor.rgb *= gl_FragColor.a;
}`;
