import { DirectionalLight, HemisphereLight, Matrix4, PerspectiveCamera, Scene, Vector3 } from "three";
import type { Palette } from "./palette.ts";
import type { Box } from "./prepared-shape.ts";
import { axesOf, halfField, type Look, middleOf, sizeOf } from "./view.ts";

export interface LitScene {
	scene: Scene;
	camera: PerspectiveCamera;
	/** Puts the eye where the look is; near and far lie around `box`. */
	lookAs(look: Look, box: Box, aspect: number): void;
	light(palette: Palette): void;
}

/** An empty scene with z up: sky and table light it from above and below, two lamps go along with the eye. */
export function createLitScene(): LitScene {
	const scene = new Scene();
	const camera = new PerspectiveCamera((halfField * 360) / Math.PI);
	camera.matrixAutoUpdate = false;
	const sky = new HemisphereLight(0xffffff, 0xffffff, 1);
	sky.position.set(0, 0, 1);
	const [key, fill] = [lamp(-0.62, 0.9, 0.75), lamp(0.9, 0.1, 0.55)];
	camera.add(key, key.target, fill, fill.target);
	scene.add(sky, camera);
	return {
		scene,
		camera,
		lookAs(look, box, aspect) {
			const { right, up, eye } = axesOf(look);
			const [x, y, z] = look.target.map((value, axis) => value + (eye[axis] as number) * look.distance) as [
				number,
				number,
				number,
			];
			camera.matrix
				.makeBasis(new Vector3(...right), new Vector3(...up), new Vector3(...eye))
				.setPosition(x, y, z);
			const middle = middleOf(box);
			const radius = sizeOf(box) * 0.55;
			const depth = (x - middle[0]) * eye[0] + (y - middle[1]) * eye[1] + (z - middle[2]) * eye[2];
			camera.near = Math.max(depth - radius, look.distance / 200, radius / 500);
			camera.far = Math.max(depth + radius, camera.near * 2);
			camera.aspect = aspect;
			camera.updateProjectionMatrix();
			camera.updateMatrixWorld(true);
		},
		light({ dark }) {
			sky.color.set(dark ? 0xe8eefc : 0xf4f7ff);
			sky.groundColor.set(dark ? 0x4a4038 : 0x9c8f80);
			sky.intensity = dark ? 0.95 : 1.25;
			key.color.set(0xfff4e4);
			key.intensity = dark ? 1.9 : 2.1;
			fill.intensity = dark ? 0.6 : 0.8;
		},
	};
}

/** A lamp that shines from beside the eye: right, up and towards the eye. */
function lamp(right: number, up: number, towards: number): DirectionalLight {
	const light = new DirectionalLight();
	light.position.set(right, up, towards);
	light.target.position.set(0, 0, 0);
	return light;
}

/** Where a point of space is seen: −1 to 1 to the right and upwards; `depth` above 1 is behind the eye. */
export function seenAt(camera: PerspectiveCamera, point: readonly [number, number, number]) {
	const matrix = new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
	const { x, y, z } = new Vector3(...point).applyMatrix4(matrix);
	return { x, y, depth: z };
}
