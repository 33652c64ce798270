/** Width, depth and height that a printer fills, in millimetres, from its maker's specification (2025). */
export interface PrinterBed {
	name: string;
	size: readonly [number, number, number];
	makes: "filament" | "resin";
}

export const printerBeds: readonly PrinterBed[] = [
	{ name: "Bambu Lab A1 mini", size: [180, 180, 180], makes: "filament" },
	{ name: "Prusa MINI+", size: [180, 180, 180], makes: "filament" },
	{ name: "Creality Ender-3 V3", size: [220, 220, 250], makes: "filament" },
	{ name: "Prusa MK4S", size: [250, 210, 220], makes: "filament" },
	{ name: "Bambu Lab A1, P1S, X1C", size: [256, 256, 256], makes: "filament" },
	{ name: "Creality K1 Max", size: [300, 300, 300], makes: "filament" },
	{ name: "Prusa XL", size: [360, 360, 360], makes: "filament" },
	{ name: "Anycubic Photon Mono M5s", size: [218, 123, 200], makes: "resin" },
	{ name: "Formlabs Form 4", size: [200, 125, 210], makes: "resin" },
	{ name: "Elegoo Saturn 4 Ultra", size: [218.88, 122.88, 220], makes: "resin" },
];

/** Grams per cubic centimetre of the finished material, as makers' data sheets say it. */
export const materials = [
	/** Prusament PLA, technical data sheet: 1.24. */
	{ name: "PLA", density: 1.24 },
	/** Prusament PETG, technical data sheet: 1.27. */
	{ name: "PETG", density: 1.27 },
	/** Elegoo standard resin, cured: 1.184. */
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

/** True when no printer of the table takes it, however it is laid. */
export function largerThanEveryBed(size: Size): boolean {
	return printerBeds.every((bed) => fitOn(size, bed) === null);
}
