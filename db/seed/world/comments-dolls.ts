import type { WorldComment } from "./types.ts";

/** Idea key → its discussion. */
export const dollComments: Record<string, WorldComment[]> = {
	"lid-base": [
		[
			"tangyuan",
			95,
			"同感！我上个月补眼睑补到崩溃，最后连嘴一起卸了。",
			[
				["linshen", 95, "抱抱，我上周刚卸完第四次。"],
				["qiuqiu", 94, "嘴是无辜的。"],
			],
		],
		[
			"qiuqiu",
			94,
			"我试过在消光前垫一层清漆，能多撑一次，但会反光。",
			[
				["alan_makes", 93, "清漆反光是因为颗粒太粗，可以试试兑 10 % 滑石粉。"],
				["qiuqiu", 92, "试了，好一点，谢谢岚姐。"],
			],
		],
		[
			"alan_makes",
			90,
			"我接这一条。思路是两层：底层抗溶剂，上层可擦。先出概念，请大家往死里擦。",
			[
				["linshen", 90, "终于有人接！我出三个练习头。"],
				["tangyuan", 89, "我出一个，别嫌弃手抖。"],
			],
			"official",
		],
		[
			"kenji",
			82,
			"Does it change the matte look on tan resin? Mine always photographs shiny after two coats.",
			[["alan_makes", 81, "Tan is the hard one. I’ll test it in 0.3 and write down what I see."]],
		],
		[
			"laoqiao",
			78,
			"起皮一般是两层收缩率不一样，和厚度也有关系。薄喷三次比厚喷一次强。",
			[["alan_makes", 77, "受教，0.2 就按这个来。"]],
		],
		[
			"yunzhi",
			75,
			"气味重吗？我一闻到香精就打喷嚏。",
			[["alan_makes", 74, "水性的，几乎没有味道，但还是请开窗。"]],
		],
		[
			"linshen",
			58,
			"出去拍了一天回来，只补了右眼，十分钟。我宣布我不用再整脸重画了。",
			[
				["tangyuan", 58, "恭喜！！"],
				["kenji", 57, "Same here. First time in four years."],
			],
		],
		[
			"priya",
			50,
			"Small thing: the timer in your recipe card saved my wrists. Thank you for writing down minutes.",
		],
	],
	"stand-lean": [
		["noor", 70, "I tape mine to the wall. You can see the tape in every picture."],
		["linshen", 69, "我用鱼线吊，修图修到怀疑人生。", [["kenji", 69, "Fishing line is a lifestyle."]]],
		[
			"shimo",
			66,
			"重心在环的正下方就会倒，柱子往后偏 40 毫米试试。",
			[
				["kenji", 65, "Trying exactly that. Want to look at the base with me?"],
				["shimo", 65, "好，发我模型。"],
			],
		],
		[
			"kenji",
			50,
			"Taking this up myself, with 石墨 on the base. Version 0.1 tips. It’s supposed to teach us how.",
			[["noor", 48, "It taught my cat."]],
			"official",
		],
		["diego", 41, "Steel shot is cheap at fishing shops, by the way."],
		[
			"tangyuan",
			22,
			"四分的娃会不会被环夹出印？",
			[["kenji", 21, "That’s what this round is for. Please look after two hours and be honest."]],
		],
		["qiuqiu", 4, "加一圈毛毡就不压印了，我试了。", [["kenji", 3, "Felt it is."]]],
	],
	"eye-size": [
		[
			"qiuqiu",
			39,
			"常见娃头的眼眶尺寸我有一张表，可以贡献。",
			[
				["tangyuan", 39, "太好了！"],
				["linshen", 38, "我补三个小众头。"],
			],
		],
		[
			"kenji",
			36,
			"If you print it, put a 50 mm ruler on the sheet so that people can check their printer’s scaling.",
		],
		["yunzhi", 30, "纸样塞进去不会刮到眼眶里的消光吗？", [["tangyuan", 29, "用硫酸纸应该软一点。"]]],
		["noor", 21, "I would pay for a sheet of clear stickers with irises printed on them."],
		["linshen", 11, "还没有人做吗？我快要买第四副了。"],
	],
	"eye-tray": [
		["tangyuan", 82, "橡皮泥的油会渗到眼白上，别再用了。"],
		["linshen", 80, "要是能标上左右就更好。", [["qiuqiu", 79, "1.0 里加了，背面有小点的是左。"]]],
		["qiuqiu", 70, "我自己提的自己做。先只做 16 毫米，看夹不夹得住。", [], "official"],
		["oskar", 66, "A ring that is 0.2 mm too small is how radio knobs stay on, too."],
		["kenji", 49, "Printed in TPU by mistake. Accidentally better."],
	],
	"magnet-hands": [
		["kenji", 32, "Yes please. Changing hands outdoors in the wind is a comedy."],
		[
			"laoqiao",
			31,
			"6×3 的钕磁铁单片吸力 600 克左右，隔两毫米树脂只剩一半。要提 60 克没问题，要甩动就难。",
			[
				["linshen", 30, "不甩，只拿一把小伞。"],
				["laoqiao", 30, "那够了。"],
			],
		],
		[
			"qiuqiu",
			28,
			"我怕的是磁铁装反，左手吸成右手。",
			[["badger", 27, "Put two small ones with opposite poles. Then it only fits one way."]],
		],
		["noor", 24, "A keyed socket would also stop it from turning."],
		["tangyuan", 20, "会不会影响手机和银行卡？"],
		["alan_makes", 14, "手腕的颜色接缝也要考虑，妆会断在那一圈。"],
		[
			"linshen",
			5,
			"一百多人想要了，有没有会做模具的朋友？",
			[["shimo", 1, "手腕那一圈我可以先印一版试试。磁铁你们平时用几号的？"]],
		],
	],
	"wig-static": [
		["xiaoman", 18, "护士站的办法：出门前用湿毛巾隔空晃两下。", [["yunzhi", 18, "南方冬天晃了也没用……"]]],
		["qiuqiu", 16, "异丙醇加水加一滴柔顺剂，别碰脸。", [["alan_makes", 15, "碰到脸会花妆，慎用。"]]],
		["freya", 9, "A copper comb helps mine, oddly."],
	],
	"quiet-joints": [
		["kenji", 51, "Leather offcuts, 0.4 mm, no glue: silent for a year, then it wasn’t."],
		["tangyuan", 47, "热熔胶夏天会黏，我的娃坐着坐着就滑下去了。"],
		[
			"priya",
			40,
			"This is a cartilage problem, honestly. Felted silicone?",
			[["noor", 39, "I love that you said cartilage."]],
		],
		["qiuqiu", 33, "按关节直径出刀模图，我可以裁一批试试。"],
	],
	"safe-stripper": [
		["alan_makes", 109, "千万别，丙酮会把树脂表面溶开，看着干净，其实毛了。"],
		["laoqiao", 108, "密闭房间里用丙酮，明火就出事。", [["tangyuan", 107, "知道了，谢谢各位拦住我。"]]],
		["heqi", 104, "关闭了这条，理由写在上面。需要换妆的朋友去看“可补妆底”。", [], "official"],
	],
	"lid-patch": [
		["linshen", 87, "和我提的那条是不是一回事？"],
		["qiuqiu", 86, "看完了，是一回事，同意合并。"],
	],
	"travel-case": [
		[
			"linshen",
			11,
			"百褶裙的噩梦。我现在用真空袋反着用。",
			[
				["kenji", 11, "Please explain “reversed”."],
				["linshen", 10, "充一点气，让裙子浮着。"],
			],
		],
		["diego", 8, "My kid’s cello case works on the same idea: hold the body, touch nothing else."],
		["noor", 5, "Front opening matters more than it sounds."],
	],
};
