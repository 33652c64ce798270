import type { WorldComment } from "./types.ts";

/** Idea key → its discussion. */
export const goodsComments: Record<string, WorldComment[]> = {
	"silk-mask": [
		["xiaoman", 54, "白天睡觉的人站起来。我现在用一件黑 T 恤。"],
		["priya", 51, "Pressure behind the ear is where headaches start. Please measure six hours, not one."],
		[
			"shenzhi",
			44,
			"我接。带子往脑后挪，耳朵就空出来了。纸样公开，大家都能缝。",
			[
				["yunzhi", 44, "面料我来把关，敏感肌试毒员。"],
				["xiaoman", 43, "我负责在中午十一点睡觉。"],
			],
			"official",
		],
		["zhouzhi", 40, "能不能做成不同头围？我头大。", [["shenzhi", 39, "0.2 出三种。"]]],
		[
			"linshen",
			33,
			"第一版侧睡会漏光，鼻翼那里。",
			[["shenzhi", 6, "@linshen 鼻翼里加了软条，这一版再侧睡试试？"]],
		],
		["diego", 25, "On a night train it stayed on. That’s new."],
		[
			"xiaoman",
			2,
			"薄窗帘，中午，六个半小时。我要哭了。",
			[["shenzhi", 2, "等这轮结束我把这句话缝在包装里。"]],
		],
	],
	"a6-holes": [
		["linshen", 47, "差半毫米真的逼死人。"],
		[
			"oskar",
			44,
			"Reference the paper’s edge, not its middle. Sheets are never quite A6.",
			[["zhouzhi", 43, "就这么做！"]],
		],
		["zhouzhi", 30, "自己提的自己动手，0.1 先看准不准。", [], "official"],
		[
			"zhouzhi",
			27,
			"0.1 召回了：导孔大了 0.3，整排会偏。用过的朋友抱歉，等 0.2。",
			[["linshen", 27, "召回得好，比闷着强。"]],
		],
		["laoqiao", 24, "打印件的孔会缩，要么补偿，要么铰一下。", [["zhouzhi", 23, "补偿到 5.52，量了二十个。"]]],
		["qiuqiu", 9, "压条上粘一条橡皮筋就不滑了。"],
	],
	"light-blanket": [
		["yunzhi", 15, "羽绒会过敏，有没有别的填充？"],
		["moss", 12, "Alpaca fleece is warm and about 300 g/m². Expensive, though."],
		["laoqiao", 10, "部队的夏凉被就九百克，就是不好看。"],
		["shenzhi", 7, "18 度不冷又不到 900 克，蜂窝纱双层有戏，我做块样布试试。", [["xiaoman", 6, "！！！"]]],
		["freya", 3, "Opposite problem in the north, but I’d buy it for June."],
	],
	"left-mug": [
		["diego", 25, "I never noticed. Now I can’t stop noticing."],
		["priya", 22, "Three fingers is right. Two is a tendon problem."],
		["aqing", 13, "两面都印不就好了？", [["noor", 13, "Then it’s nobody’s mug."]]],
	],
	"leak-lunch": [
		["badger", 60, "Laptop number two speaks for itself."],
		[
			"priya",
			20,
			"I’ll try latches that clamp onto boxes you own. Concept only, so far.",
			[["diego", 19, "I own eleven boxes. Use me."]],
			"official",
		],
		["yunzhi", 18, "密封圈能拆下来洗吗？里面会发黑。"],
		["laoqiao", 15, "四个角是死角，盖子会翘，加卡扣是对的。"],
		["freya", 9, "One hand is important: the other one holds the tram."],
	],
	"quiet-lamp": [
		["freya", 28, "Bias light behind a book? I use a clip with a cardboard hood."],
		["badger", 26, "If it clamps to 8 cm I know a guy.", [["xiaoman", 25, "哈哈哈，那个夹子我也想要。"]]],
		["shimo", 18, "截光角 60 度以内，用蜂窝格栅能做到。"],
		["priya", 7, "5 lux on the pillow is a good number, who found that?"],
	],
	"one-hand-umbrella": [
		["laoqiao", 37, "自动收的伞，弹簧越硬越难按，得换思路。"],
		["noor", 31, "And let it hang from a wrist while closing."],
		["xiaoman", 22, "抱着孩子收伞，谁试谁知道。"],
		["diego", 10, "40 km/h is Tuesday here."],
	],
	"dry-slippers": [
		["xiaoman", 12, "洗完澡第二天还是湿的，真的会发霉。"],
		[
			"priya",
			9,
			"Falls in bathrooms fill my practice. Please test on soap, too.",
			[["laoqiao", 9, "肥皂水，记下了。"]],
		],
		["linye", 4, "镂空底加硅藻土垫？"],
	],
	"kid-rucksack": [
		[
			"priya",
			6,
			"Six kilos at seven is too much, whatever the bag. But yes: a bag with feet, so that it stands at hip height.",
		],
		["xiaoman", 5, "我家的也是跪着背，心疼。"],
		["badger", 2, "Chair-height stand in the hallway, maybe?"],
	],
	"cup-sleeve": [
		[
			"linshen",
			2,
			"走路洒一手的人报到。",
			[["diego", 1, "Always the left shoe. Why is it always the left shoe?"]],
		],
		["noor", 1, "Is it the lid or the walk?"],
	],
};

/** Project key → its discussion. */
export const projectComments: Record<string, WorldComment[]> = {
	"rewet-base": [
		["tangyuan", 70, "0.2 的配方放一周会分层吗？", [["alan_makes", 69, "会，用前摇两分钟。写进说明里了。"]]],
		["laoqiao", 61, "比例卡建议按重量写，体积不准。", [["alan_makes", 60, "有道理，1.0 改成克。"]]],
		[
			"kenji",
			46,
			"The English card is clear. One typo: “let try” → “let dry”.",
			[["alan_makes", 46, "Fixed in the print file, thank you!"]],
		],
		["yunzhi", 38, "给我妹妹的娃也用上了。"],
	],
	"lean-stand": [
		["tangyuan", 23, "钢珠在哪里买？", [["shimo", 22, "渔具店，3 毫米的。"]]],
		["oskar", 19, "Dry sand works too, at two thirds of the weight."],
		["linshen", 2, "三十度，两小时，腰上没有印。"],
	],
	"eye-cups": [
		["linshen", 51, "12 毫米的杯口再浅一点就更好取。"],
		["kenji", 45, "The feet are the best part."],
	],
	"deep-clamp": [
		["badger", 97, "Printing 0.1 now. My roommate is filming."],
		["laoqiao", 83, "拐角加圆角 R4，应力集中会小一半。", [["shimo", 82, "加。"]]],
		[
			"freya",
			57,
			"Four hours would fit my day better, but not at the price of the lamp.",
			[
				["shimo", 56, "1.1 试试空心筋。"],
				["shimo", 15, "试过了，不行。"],
			],
		],
		["oskar", 14, "Honest release notes on 1.1. I appreciate that more than a good clamp."],
	],
	"long-hinge": [
		["shimo", 44, "610 次裂在外侧，和我算的一样。"],
		["freya", 40, "I can host the second servo."],
		["badger", 8, "The latch clicks like a good pen."],
	],
	"nine-days": [
		["freya", 55, "Could the felt be cut from a dishcloth?", [["linye", 54, "可以，纤维的，别用棉的。"]]],
		[
			"moss",
			41,
			"I made a six-sided one. Licence says I may; you say it’s nice; I’m happy.",
			[["linye", 41, "比我的好看，写在谱系里了。"]],
		],
		["xiaoman", 30, "值夜班也不怕它死了。"],
	],
	"six-sides": [
		["linye", 39, "水室位置没动，好改！"],
		["diego", 25, "Six in a row on the kitchen sill. Lovely."],
	],
	"edge-clip": [
		["noor", 70, "CC0! Thank you."],
		["badger", 48, "The wide one fits my bunk rail."],
	],
	pour: [
		["aqing", 58, "能不能按度数排？", [["wen_pours", 58, "After 1.0, I think. Add an idea?"]]],
		["linshen", 45, "中文读起来不像翻译的，难得。"],
		["diego", 24, "It works in a cellar. That’s a sentence I never thought I’d write."],
	],
	"low-water": [
		["diego", 38, "Does it know lakes?", [["maya_tides", 37, "Lakes don’t tide, but I like you."]]],
		["laoqiao", 5, "字够大了，好。"],
	],
	"fair-rooms": [
		["freya", 26, "The signature column is the product."],
		["badger", 15, "Balcony still refuses. Day thirteen."],
	],
	"shift-sleep": [["noor", 80, "Beautifully drawn. Miss it."]],
	"long-night": [
		["linshen", 42, "纸样打印要选“实际大小”，我打成了 97 %。", [["shenzhi", 41, "加了校准尺，谢谢提醒。"]]],
		["priya", 35, "Patterns in the open is how things should be."],
		["zhouzhi", 5, "58 头围，终于。"],
	],
	"six-holes": [
		["qiuqiu", 25, "0.2 单张很准。"],
		["linshen", 15, "十张的时候用燕尾夹夹住两头就行。", [["zhouzhi", 14, "好办法，先写进说明。"]]],
	],
	upside: [
		[
			"diego",
			17,
			"My box #4 isn’t on the list. Can I send you its rim?",
			[["priya", 16, "Please! Width and lip height in millimetres."]],
		],
		[
			"yunzhi",
			12,
			"全部权利保留？能不能至少允许自己打印？",
			[["priya", 11, "For now I’m still asking my employer. I’ll change it when I may."]],
		],
	],
};
