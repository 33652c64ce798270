import { bodyOf } from "./body.js";
import { cameraFor, project } from "./camera.js";
import { develop, finer } from "./develop.js";
import { fillTriangles, newFilm } from "./fill.js";
import { shadowOn, sheetOf } from "./floor.js";
import { forgetLists } from "./lists.js";
import { shadingOf } from "./shading.js";
import { normalsOn } from "./surface.js";
import { thickenThin } from "./thin.js";

/**
 * @typedef {{
 *   width: number,
 *   height: number,
 *   wall: string,
 *   table: string,
 *   colours: string[],
 *   turn?: number,
 *   tilt?: number,
 *   fill?: number,
 * }} Look the picture's size in pixels; #rrggbb of the sheet behind, of the table and of the parts, one after the other;
 * degrees around the vertical and over the horizon; share of the frame that is filled
 */

/**
 * A still picture of a model without a GPU, three bytes a pixel: seen from the front left without perspective, lit by a
 * lamp in a window and by the sky, on a table. The same parts give the same bytes.
 *
 * @param {import("./body.js").DrawnPart[]} parts numbers of any measure, z up
 * @param {Look} look
 */
export function drawModel(parts, look) {
	forgetLists();
	const body = bodyOf(parts);
	const frame = { ...look, width: look.width * finer, height: look.height * finer };
	const camera = cameraFor(body, frame);
	const seen = project(camera, body.points);
	const film = fillTriangles(newFilm(frame.width, frame.height, true), seen, body.triangles);
	thickenThin(film, seen, body.triangles);
	const normals = normalsOn(body, seen, film);
	const shade = shadingOf(body, camera);
	const whole = {
		...camera,
		scale: camera.scale / finer,
		left: camera.left / finer,
		top: camera.top / finer,
	};
	const shadow = shadowOn(whole, -body.size[2] / 2, shade, look);
	const { partOf } = body;
	return develop(
		{ camera, film, normals, partOf, colours: look.colours, shade, shadow, sheet: sheetOf(look) },
		look,
	);
}
