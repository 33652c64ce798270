import type { WorldComment } from "./types.ts";

/** Idea key → its discussion. */
export const printComments: Record<string, WorldComment[]> = {
	"thick-clamp": [
		["xiaoman", 103, "医院值班室的床板也是这种，七厘米多。"],
		[
			"shimo",
			98,
			"接了。先把普通夹子放大，看问题出在哪。",
			[["badger", 98, "You have my bunk, my lamp and my roommate’s patience."]],
			"official",
		],
		[
			"laoqiao",
			97,
			"光放大没用，力臂长了，背板要跟着厚。",
			[
				["shimo", 96, "先让它坏一次，坏在哪就补哪。"],
				["laoqiao", 96, "这话对。"],
			],
		],
		["freya", 90, "Would love one that does not need a wrench."],
		["diego", 72, "How loud is it when it slips? Asking for the baby."],
		[
			"badger",
			53,
			"A week of upstairs neighbour on 1.0. Not a millimetre.",
			[["shimo", 53, "这句话我要打印出来贴墙上。"]],
		],
		[
			"badger",
			17,
			"1.1 let go on night four. I know you wanted it faster, but I’d rather print longer.",
			[
				["shimo", 16, "收到。是我贪快。1.2 改回实心筋。"],
				["laoqiao", 16, "认错快，比什么都强。"],
				["oskar", 15, "I’ve kept a 1.0 for the shelf, just in case."],
			],
		],
		["dengdeng", 4, "我的那条合并到这里了，原来已经有人做了！"],
	],
	"living-hinge": [
		["badger", 77, "Mine snapped at 180. I kept the pieces as a reminder."],
		[
			"shimo",
			74,
			"PETG 在铰节根部有应力集中，倒个 R0.8 的圆角会好很多。",
			[["tomasz", 73, "Adding it. Thank you."]],
		],
		[
			"tomasz",
			66,
			"I’ll do this in public: a servo, a counter, a camera. Version 0.1 cracked at 240, and here is where.",
			[["freya", 65, "The time-lapse is strangely calming."]],
			"official",
		],
		[
			"laoqiao",
			44,
			"外侧的铰节先坏，中间的没事，把两头的根部加厚。",
			[
				["tomasz", 43, "You can see that from a photo?"],
				["laoqiao", 43, "干了三十年。"],
			],
		],
		["priya", 12, "If you need small hands to test the latch, I have a waiting room full."],
		["oskar", 3, "1,430 and still going. I’m rooting for a box."],
	],
	"self-water": [
		[
			"linye",
			80,
			"我来做。阳台四十二盆就是四十二个试验员。",
			[["moss", 80, "Please take my forty as well."]],
			"official",
		],
		["freya", 78, "Window sill here is 14 cm. Square would help."],
		["yunzhi", 70, "储水盆会长蚊子，一定要有网。", [["linye", 69, "写进标准里了。"]]],
		["laoqiao", 63, "棉绳干过一次就不吸了，换毛细毡，便宜。", [["linye", 62, "换。"]]],
		["moss", 43, "Twelve days away. Basil alive, slightly smug."],
		["diego", 39, "My daughter waters it anyway. It has survived that, too."],
	],
	"cable-edge": [
		["freya", 89, "Adhesive pads took the varnish with them in my flat. Never again."],
		["oskar", 74, "Doing it: spring force instead of glue.", [], "official"],
		["noor", 64, "Works from the left. I checked first."],
		["badger", 60, "Third slot is tight, but that’s where the thin cable lives."],
	],
	"drawer-labels": [
		[
			"oskar",
			45,
			"I label everything, so: slots that take a 9 mm label-maker tape, please.",
			[["laoqiao", 44, "行，9 和 12 两种。"]],
		],
		["shimo", 42, "止挡做成弹片，到底会“咔”一声。", [["laoqiao", 42, "要能拆下来洗。"]]],
		["qiuqiu", 30, "眼珠、睫毛、珠子也需要这个！"],
		["badger", 19, "Five hours a layer is about my limit, too."],
		["zhouzhi", 10, "标签能不能手写？"],
	],
	"phone-angle": [
		["xiaoman", 29, "夜班看手机，脖子确实先废。"],
		["freya", 26, "Folds flat and I’m in."],
		[
			"shimo",
			20,
			"30 厘米高又要 15 毫米厚，重心是个问题，得靠手机自己当配重。",
			[
				["priya", 19, "That’s clever. Heavy phones only, then?"],
				["shimo", 19, "180 克以上。"],
			],
		],
		["noor", 8, "Cable from either side, please."],
	],
	"quiet-feet": [
		["laoqiao", 21, "隔振要软，软了打印机就晃。分两层，上硬下软。"],
		["tomasz", 17, "Measured mine: sorbothane −4 dB, paving slab −7, both −11. The slab is eleven kilos."],
		["badger", 12, "My downstairs neighbour plays drums, so we’re even."],
		["freya", 6, "Eleven decibels and no slab is the dream."],
	],
	"spool-gauge": [
		["oskar", 14, "Different spool cores make this hard. A set of five cards, maybe?"],
		["laoqiao", 12, "卡尺量外径就行，差的是一张对照表。", [["shimo", 12, "对，把对照表做成尺子。"]]],
		["freya", 4, "Yes to not re-threading."],
	],
	"clamp-dup": [["badger", 5, "Good news: you’re late, it exists."]],
	"gear-clock": [
		["shimo", 398, "一周一分钟很难，我的一小时就差一分钟。"],
		["laoqiao", 390, "塑料擒纵磨损太快，热胀冷缩也不小，难。"],
	],
};
