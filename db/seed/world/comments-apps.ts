import type { WorldComment } from "./types.ts";

/** Idea key → its discussion. */
export const appComments: Record<string, WorldComment[]> = {
	"pour-reverse": [
		[
			"linshen",
			63,
			"我家只有金酒和半瓶苦精，能做什么？",
			[
				["aqing", 63, "粉红金酒！我背下来的。"],
				["linshen", 62, "谢谢，今晚就喝。"],
			],
		],
		[
			"wen_pours",
			60,
			"Taking this. The first version will be ugly and fast.",
			[
				["aqing", 60, "丑没关系，别让我登录。"],
				["wen_pours", 59, "No accounts. I promise that in writing."],
			],
			"official",
		],
		["diego", 57, "Please let “lemon” and “lemon juice” be the same thing."],
		["priya", 52, "Big targets. Wet hands."],
		[
			"baichuan",
			46,
			"船上没网，飞行模式必须能用。",
			[["wen_pours", 45, "That’s criterion three now, and I failed it in 0.2. Fixing."]],
		],
		[
			"aqing",
			31,
			"四瓶基酒十一种酒，够了。这条可以关了吧！",
			[
				["wen_pours", 31, "You decide; the round is open till Friday."],
				["xiaoman", 30, "我投了解决。"],
			],
		],
		["oskar", 27, "Ounces, for the imperial among us?"],
	],
	"tide-glance": [
		[
			"maya_tides",
			41,
			"I swim, you fish, we need the same sentence. I’ll write it.",
			[["baichuan", 41, "合作愉快，别放广告。"]],
			"official",
		],
		["laoqiao", 40, "老花眼投一票，字要比现在的软件大一倍。"],
		["diego", 36, "And yesterday’s mistake: it must know about daylight saving."],
		[
			"baichuan",
			30,
			"颜色太浅，太阳底下就是一片白。",
			[["maya_tides", 29, "Darker in 0.2. I tested it on the beach with sunglasses on."]],
		],
		["freya", 4, "Seven days offline is exactly a sailing week."],
	],
	"split-fair": [
		["freya", 43, "Weight by light, too. My room gets sun at four in the afternoon for nine minutes."],
		[
			"wen_pours",
			28,
			"Paper first. I want to see signatures before I write a line of code.",
			[["badger", 28, "It’s on the fridge."]],
			"official",
		],
		["zhouzhi", 25, "我们寝室按插座数量分的，真事。", [["badger", 24, "That’s honestly fairer than ours."]]],
		["ines", 20, "Reminder: please don’t post your housemates’ names."],
		["noor", 14, "The one without a window should also get the first shower."],
	],
	"med-night": [
		["priya", 36, "Clinically this matters. A day sleep of seven hours is sleep, not a nap."],
		["laoqiao", 33, "我倒了二十年班，从来没有软件当我是人。", [["xiaoman", 33, "握手。"]]],
		[
			"maya_tides",
			27,
			"I’d love to, after the tides. No promises before spring.",
			[["xiaoman", 26, "等你。"]],
		],
		["yunzhi", 15, "不上传服务器这条一定要留。"],
		["dengdeng", 2, "我妈也倒班，替她点一个。"],
	],
	"habit-gentle": [
		["noor", 67, "A streak broke me at day 212. Never again."],
		["maya_tides", 66, "I drew this once. Let me look for it."],
		["linshen", 50, "“大部分时候”比“天天”有用。"],
		[
			"ines",
			29,
			"The project that took this up has been silent, so the claim was released. It’s open again for anybody.",
			[["maya_tides", 28, "Fair. The tides took my evenings. Please take it, somebody."]],
			"official",
		],
	],
	"radio-log": [
		["laoqiao", 26, "按故障现象查，这个要紧。我现在靠脑子，脑子不够了。"],
		[
			"shimo",
			20,
			"纯文本加图片文件夹就行，别弄数据库。",
			[["oskar", 20, "Exactly. Files that outlive the app."]],
		],
		["wen_pours", 11, "Two taps from photo to note is the hard part. Everything else is a list."],
	],
	"kids-bike": [
		["priya", 8, "“Worst 100 metres first” is a brilliant way to put it."],
		["badger", 7, "Also: where is the ice cream."],
		["zhouzhi", 5, "国内也缺这个，自行车道停满了车。"],
		["ines", 3, "Please be careful with children’s exact routes to school in pictures."],
	],
	"receipt-box": [
		["oskar", 23, "Thermal paper fades in two years. Photograph it the day you buy."],
		["xiaoman", 19, "洗衣机、净水器、婴儿车，全中。"],
		["aqing", 12, "电子发票也要能导进去。"],
	],
	"scrape-all": [
		["shimo", 49, "别人的作品别这么搬，授权写得清清楚楚。"],
		[
			"ines",
			48,
			"Closed with a reason; exporting your own uploads would be welcome as its own idea.",
			[],
			"official",
		],
	],
	"plant-name": [
		["linye", 34, "我用标签机打的，够用了。"],
		["moss", 20, "Found one that does it. Withdrawing, thank you."],
	],
};
