import type { Solid, Solids } from "./mesh.ts";

/**
 * Printable parametric models, in millimetres, each resting on z = 0 and watertight by construction.
 * What a project's next version changes is a parameter here.
 */

/** A clamp for a lamp rod: `opening` is the thickness of board that it takes. */
export function lampClamp(solids: Solids, { opening = 50, rod = 16, pads = false, ribs = false }): Solid {
	const { Manifold } = solids;
	const height = opening + 44;
	let body = Manifold.cube([90, 34, height]).subtract(
		Manifold.cube([90, 40, opening]).translate([24, -3, 22]),
	);
	const neck = Manifold.cylinder(46, rod, rod - 3, 64).translate([45, 17, height - 2]);
	body = body
		.add(neck)
		.subtract(Manifold.cylinder(80, rod / 2, rod / 2, 64).translate([45, 17, height - 20]));
	if (ribs) {
		for (const y of [2, 26]) body = body.add(Manifold.cube([24, 6, height]).translate([-8, y, 0]));
	}
	if (pads) {
		body = body
			.add(Manifold.cube([56, 26, 5]).translate([30, 4, 22]))
			.add(Manifold.cube([56, 26, 5]).translate([30, 4, opening + 17]));
	}
	const screw = Manifold.cylinder(30, 6, 6, 48)
		.add(Manifold.cylinder(10, 17, 17, 6).translate([0, 0, -9]))
		.translate([64, 17, 9]);
	return rest(body.subtract(Manifold.cylinder(60, 6.4, 6.4, 48).translate([64, 17, -10])).add(screw));
}

/** A clock's wheel with spokes; `teeth` are straight-sided, as a printer makes them. */
export function gear({ Manifold }: Solids, { teeth = 24, radius = 56, height = 12 }): Solid {
	const tooth = Manifold.hull([
		Manifold.cube([0.1, 9, height]).translate([radius - 2, -4.5, 0]),
		Manifold.cube([0.1, 4, height]).translate([radius + 8, -2, 0]),
	]);
	const turned = (solid: Solid, parts: number) =>
		Array.from({ length: parts }, (_, index) => solid.rotate([0, 0, (index * 360) / parts]));
	const rim = Manifold.cylinder(height, radius, radius, 128).subtract(
		Manifold.cylinder(height, radius - 12, radius - 12, 128),
	);
	const hub = Manifold.cylinder(height + 10, 14, 14, 64);
	const spoke = Manifold.cube([radius - 8, 8, height - 3]).translate([0, -4, 0]);
	return rest(
		Manifold.union([rim, hub, ...turned(tooth, teeth), ...turned(spoke, 5)]).subtract(
			Manifold.cylinder(height + 40, 4, 4, 48).translate([0, 0, -10]),
		),
	);
}

/** A stand for a telephone: `angle` in degrees from the vertical. */
export function phoneStand(solids: Solids, { angle = 20, lip = 14, cable = false }): Solid {
	const { Manifold } = solids;
	const back = Manifold.cube([84, 8, 120]).rotate([-angle, 0, 0]).translate([0, 40, 6]);
	const base = Manifold.cube([84, 110, 8]);
	const front = Manifold.cube([84, 8, lip + 8]).translate([0, 14, 0]);
	const cheeks = [0, 78].map((x) =>
		Manifold.hull([
			Manifold.cube([6, 70, 8]).translate([x, 40, 0]),
			Manifold.cube([6, 8, 60]).rotate([-angle, 0, 0]).translate([x, 42, 6]),
		]),
	);
	let stand = Manifold.union([base, front, back, ...cheeks]);
	stand = stand.subtract(Manifold.cylinder(60, 22, 22, 64).rotate([90, 0, 0]).translate([42, 90, 74]));
	return rest(
		cable
			? stand
					.subtract(Manifold.cube([16, 60, 60]).translate([34, -10, -20]))
					.subtract(Manifold.cylinder(20, 9, 9, 48).translate([42, 60, -6]))
			: stand,
	);
}

/** A planter with a reservoir; `feet` lifts it, `spout` lets one water from outside. */
export function planter(
	solids: Solids,
	{ radius = 46, height = 84, facets = 64, spout = false, feet = false },
): Solid {
	const { Manifold } = solids;
	let pot = Manifold.cylinder(height, radius * 0.76, radius, facets).subtract(
		Manifold.cylinder(height, radius * 0.72, radius - 3.5, facets).translate([0, 0, 5]),
	);
	pot = pot.add(
		Manifold.cylinder(6, radius + 3, radius + 3, facets)
			.subtract(Manifold.cylinder(8, radius - 3.5, radius - 3.5, facets).translate([0, 0, -1]))
			.translate([0, 0, height - 6]),
	);
	if (spout) {
		const tube = Manifold.cylinder(40, 13, 17, 48).subtract(
			Manifold.cylinder(44, 9.5, 13.5, 48).translate([0, 0, -1]),
		);
		pot = pot
			.add(
				Manifold.cylinder(30, 13, 13, 48)
					.subtract(Manifold.cylinder(34, 9.5, 9.5, 48).translate([0, 0, -2]))
					.rotate([0, 62, 0])
					.translate([radius * 0.62, 0, 16]),
			)
			.add(tube.translate([radius + 19, 0, 24]));
	}
	if (feet) {
		for (let index = 0; index < 3; index += 1)
			pot = pot.add(
				Manifold.sphere(9, 32)
					.translate([radius * 0.6, 0, -2])
					.rotate([0, 0, index * 120]),
			);
	}
	return rest(pot);
}

/** A box with a print-in-place hinge: `knuckles` and the gap between them decide whether it comes off the plate alive. */
export function hingeBox(solids: Solids, { knuckles = 3, gap = 0.3, latch = false }): Solid {
	const { Manifold } = solids;
	const shell = (x: number) =>
		Manifold.cube([60, 80, 26])
			.subtract(Manifold.cube([54, 74, 26]).translate([3, 3, 3]))
			.translate([x, 0, 0]);
	const parts = [shell(0), shell(72)];
	const width = 80 / (knuckles * 2 - 1);
	for (let index = 0; index < knuckles * 2 - 1; index += 1) {
		const length = width - gap * 2;
		const barrel = Manifold.cylinder(length, 6, 6, 48)
			.rotate([-90, 0, 0])
			.translate([66, index * width + gap, 22]);
		const arm = Manifold.cube([8, length, 8]).translate([index % 2 ? 66 : 58, index * width + gap, 18]);
		parts.push(barrel, arm);
	}
	if (latch)
		parts.push(
			Manifold.cube([6, 24, 14]).translate([-5, 28, 12]),
			Manifold.cylinder(24, 4, 4, 32).rotate([-90, 0, 0]).translate([-2, 28, 12]),
		);
	return rest(Manifold.union(parts));
}

/** A stand that carries a doll by the waist; `reach` is the height of the ring. */
export function dollStand(solids: Solids, { reach = 150, ring = 24, curved = false, weight = false }): Solid {
	const { Manifold } = solids;
	const base = Manifold.cylinder(weight ? 14 : 8, 58, weight ? 50 : 54, 96);
	const post = Manifold.cylinder(reach, 6, 5, 48).translate([0, 40, 0]);
	const collar = Manifold.cylinder(10, ring + 5, ring + 5, 96)
		.subtract(Manifold.cylinder(12, ring, ring, 96).translate([0, 0, -1]))
		.subtract(Manifold.cube([ring * 1.3, ring * 2, 12]).translate([-ring * 0.65, -ring * 2.3, -1]));
	const arm = Manifold.cube([10, 44 - ring, 10]).translate([-5, ring - 2, 0]);
	const parts = [base, post, collar.add(arm).translate([0, 0, reach - 10])];
	if (curved)
		parts.push(
			Manifold.sphere(9, 48).translate([0, 40, reach]),
			Manifold.cylinder(30, 8, 3, 48).translate([0, 40, 8]),
		);
	return rest(Manifold.union(parts));
}

/** A holder for eyes while they are painted: rows of cups on a tray. */
export function eyeTray(solids: Solids, { cups = 4, diameter = 16, legs = false }): Solid {
	const { Manifold } = solids;
	const pitch = diameter + 12;
	let tray = Manifold.cube([pitch * cups + 12, pitch * 2 + 12, 14]);
	for (let column = 0; column < cups; column += 1) {
		for (let row = 0; row < 2; row += 1) {
			const at: [number, number, number] = [6 + pitch * (column + 0.5), 6 + pitch * (row + 0.5), 17];
			tray = tray
				.add(Manifold.cylinder(6, diameter / 2 + 4, diameter / 2 + 3, 64).translate([at[0], at[1], 13]))
				.subtract(Manifold.sphere(diameter / 2, 64).translate(at));
		}
	}
	if (legs) {
		for (const x of [8, pitch * cups + 4])
			for (const y of [8, pitch * 2 + 4])
				tray = tray.add(Manifold.cylinder(16, 6, 6, 32).translate([x, y, -14]));
	}
	return rest(tray);
}

/** A clip that keeps cables on a desk's edge. */
export function cableClip(solids: Solids, { slots = 3, width = 7, thickness = 20 }): Solid {
	const { Manifold } = solids;
	const length = slots * (width + 12) + 12;
	let clip = Manifold.cube([length, 46, thickness + 12]).subtract(
		Manifold.cube([length + 4, 34, thickness]).translate([-2, -2, 6]),
	);
	clip = clip.add(Manifold.cube([length, 22, 16]).translate([0, 46, thickness - 4]));
	for (let index = 0; index < slots; index += 1) {
		const x = 12 + index * (width + 12) + width / 2;
		clip = clip
			.subtract(Manifold.cylinder(40, width / 2, width / 2, 40).translate([x, 58, thickness - 10]))
			.subtract(Manifold.cube([width * 0.7, 20, 40]).translate([x - width * 0.35, 58, thickness - 10]));
	}
	return rest(clip);
}

/** A tower of drawers for small parts. */
export function drawerTower(solids: Solids, { drawers = 3, labels = false }): Solid {
	const { Manifold } = solids;
	const height = drawers * 34 + 6;
	let tower = Manifold.cube([110, 90, height]);
	for (let index = 0; index < drawers; index += 1) {
		tower = tower.subtract(Manifold.cube([102, 88, 30]).translate([4, -2, 4 + index * 34]));
		const drawer = Manifold.cube([100, 82, 28])
			.subtract(Manifold.cube([94, 74, 28]).translate([3, 4, 3]))
			.translate([5, -14 - index * 9, 5 + index * 34]);
		const knob = Manifold.cylinder(12, 5, 8, 40)
			.rotate([90, 0, 0])
			.translate([55, -14 - index * 9, 17 + index * 34]);
		tower = tower.add(drawer).add(knob);
		if (labels)
			tower = tower.add(
				Manifold.cube([34, 3, 12])
					.subtract(Manifold.cube([28, 4, 8]).translate([3, -2, 2]))
					.translate([10, -16 - index * 9, 12 + index * 34]),
			);
	}
	return rest(tower);
}

function rest(solid: Solid): Solid {
	return solid.translate([0, 0, -solid.boundingBox().min[2]]);
}
