import { type BodyFacts, type ModelFacts, mostPartsNamed } from "./facts.ts";

/** Width, depth and height that a printer fills, in millimetres. */
export interface PrinterBed {
	name: string;
	size: readonly [number, number, number];
	makes: "filament" | "resin";
}

/**
 * Widespread printers, the smaller first. Sizes are those that slicers lay a model out by; where a maker's product
 * page rounds (218 × 123 mm), the profile's figure stands here. Looked up in November 2026.
 */
export const printerBeds: readonly PrinterBed[] = [
	// Bambu Studio, "Bambu Lab A1 mini 0.4 nozzle.json": printable_area, printable_height.
	{ name: "Bambu Lab A1 mini", size: [180, 180, 180], makes: "filament" },
	// PrusaSlicer's profiles "Original Prusa MINI": bed_shape, max_print_height.
	{ name: "Prusa MINI+", size: [180, 180, 180], makes: "filament" },
	// OrcaSlicer, "Creality Ender-3 V3 0.6 nozzle.json".
	{ name: "Creality Ender-3 V3", size: [220, 220, 250], makes: "filament" },
	// PrusaSlicer's profiles, "Original Prusa MK4S": bed_shape 250x210, max_print_height 220.
	{ name: "Prusa MK4S", size: [250, 210, 220], makes: "filament" },
	// Bambu Lab's specifications; a corner of 18 × 28 mm is left free on P1S and X1C (bed_exclude_area).
	{ name: "Bambu Lab A1 / P1S / X1C", size: [256, 256, 256], makes: "filament" },
	// OrcaSlicer, "Creality K1 Max (0.4 nozzle).json".
	{ name: "Creality K1 Max", size: [300, 300, 300], makes: "filament" },
	// PrusaSlicer's profiles, "Original Prusa XL".
	{ name: "Prusa XL", size: [360, 360, 360], makes: "filament" },
	// UVtools, "AnyCubic Photon Mono M5s.ini": display_width, display_height, max_print_height.
	{ name: "Anycubic Photon Mono M5s", size: [218.88, 122.88, 200], makes: "resin" },
	// Formlabs' technical specifications of Form 4.
	{ name: "Formlabs Form 4", size: [200, 125, 210], makes: "resin" },
	// UVtools, "Elegoo Saturn 4 Ultra 12K.ini"; the 16K fills 211.68 × 118.37 × 220.
	{ name: "Elegoo Saturn 4 Ultra 12K", size: [218.88, 122.88, 220], makes: "resin" },
];

/** Grams per cubic centimetre of the finished material, as makers' data sheets say it. */
export const materials = [
	/** Prusament PLA, technical data sheet: 1.24; other makers' lie from 1.22 to 1.26. */
	{ name: "PLA", density: 1.24 },
	/** Prusament PETG, technical data sheet: 1.27; other makers' lie from 1.25 to 1.29. */
	{ name: "PETG", density: 1.27 },
	/** Elegoo standard resin, cured: 1.184. Resins differ by a tenth. */
	{ name: "resin", density: 1.18 },
] as const;

export type MaterialName = (typeof materials)[number]["name"];

/** Grams that a body of so many cubic millimetres weighs when it is filled through. */
export function solidWeight(volume: number, density: number): number {
	return (volume / 1000) * density;
}

type Size = readonly [number, number, number];

/** "standing": as it lies in the file, turned about the vertical by a right angle at most; "turned": laid on a side. */
export function fitOn(size: Size, { size: bed }: PrinterBed): "standing" | "turned" | null {
	const [x, y, z] = size;
	const within = (a: number, b: number, c: number) => a <= bed[0] && b <= bed[1] && c <= bed[2];
	if (within(x, y, z) || within(y, x, z)) return "standing";
	if (within(x, z, y) || within(z, x, y) || within(y, z, x) || within(z, y, x)) return "turned";
	return null;
}

/** How a model can be made on a printer; "apart": not in one go, but each part by itself. */
export type ModelFit = "standing" | "turned" | "apart" | "none";

/** How a model fits on a printer: as a whole, or else each of its parts by itself, where all of them are known. */
export function modelFitOn({ whole, parts }: ModelFacts, bed: PrinterBed): ModelFit {
	const fit = fitOn(whole.size, bed);
	if (fit) return fit;
	const known = parts.length > 0 && parts.length < mostPartsNamed;
	return known && parts.every(({ facts }: { facts: BodyFacts }) => fitOn(facts.size, bed)) ? "apart" : "none";
}

/** True when no printer of the table takes it, in one piece or part by part. */
export function largerThanEveryBed(facts: ModelFacts): boolean {
	return printerBeds.every((bed) => modelFitOn(facts, bed) === "none");
}
