import type { WorldComment } from "./types.ts";

/** "project@version" → what people said under that version. */
export const versionComments: Record<string, WorldComment[]> = {
	"rewet-base@0.1": [
		["linshen", 89, "擦的时候用什么？酒精片可以吗？", [["alan_makes", 89, "75 % 的可以，别用 95 %。"]]],
		["qiuqiu", 88, "第二次补起皮，照片发反馈里了。"],
		[
			"laoqiao",
			87,
			"上层厚度大概多少？",
			[
				["alan_makes", 87, "0.05 毫米左右，太厚了是吧。"],
				["laoqiao", 86, "减半。"],
			],
		],
	],
	"rewet-base@0.2": [
		["tangyuan", 75, "三次薄喷我喷了四次，没事吧？", [["alan_makes", 75, "没事，只是多等二十五分钟。"]]],
		["yunzhi", 73, "家里湿度 78，等了快一小时。"],
		["kenji", 71, "Twenty-five minutes between coats is a whole film. I watched one."],
	],
	"rewet-base@0.3": [
		["linshen", 61, "六分钟一层，泡个面的工夫。"],
		["kenji", 60, "Tan resin photos are in my make."],
		["qiuqiu", 59, "湿度表太有用了，贴在喷房门口。"],
		["tangyuan", 56, "能不能出一版手涂的说明？", [["alan_makes", 56, "1.0 的说明里会写。"]]],
	],
	"rewet-base@1.0": [
		["zhouzhi", 46, "比例卡排版好看，印成活页了。"],
		[
			"linshen",
			44,
			"这是我第一次看着自己提的需求变成能买到、能做到的东西。",
			[["alan_makes", 44, "谢谢你把三个练习头借给我。"]],
		],
	],
	"lean-stand@0.1": [
		["noor", 49, "It fell. Beautifully."],
		["shimo", 48, "底座要么更宽，要么更重，宽了就藏不住。", [["kenji", 48, "Heavier, then."]]],
	],
	"lean-stand@0.2": [
		["linshen", 23, "装钢珠的口子在哪？", [["kenji", 22, "Under the base, a plug with a quarter turn."]]],
		["noor", 20, "The cat approves."],
		["oskar", 3, "Felt ring, 1 mm, self-adhesive. Done."],
	],
	"eye-cups@1.0": [
		["linshen", 51, "脚的高度可以再高 2 毫米，手大的人塞不进。"],
		["tangyuan", 50, "12 毫米的好用到想哭。"],
	],
	"deep-clamp@0.1": [
		["badger", 97, "Wobbles like a tooth, but it fits."],
		["laoqiao", 96, "先看坏在哪。"],
	],
	"deep-clamp@0.2": [
		["badger", 82, "Day three: slipping."],
		["xiaoman", 80, "软垫用什么硬度的 TPU？", [["shimo", 80, "95A。"]]],
		["laoqiao", 78, "看照片，拐角发白了，就是那里。"],
	],
	"deep-clamp@1.0": [
		["laoqiao", 58, "筋的位置对。"],
		["oskar", 55, "Printed at 35 % infill, solid as a bench vice."],
		["badger", 52, "My roommate now wants one for his fan."],
	],
	"deep-clamp@1.1": [
		["badger", 18, "Night four. Lamp, meet pillow."],
		["laoqiao", 17, "空心筋的壁厚只有 0.8，一拧就裂。", [["shimo", 17, "是，我算的是静载，没算晃。"]]],
		["freya", 16, "Upvoting “worse” felt rude, but it was worse.", [["shimo", 16, "请一直这么不客气。"]]],
	],
	"long-hinge@0.1": [
		["badger", 65, "Free on the first twist."],
		["shimo", 64, "间隙 0.3 对老机器太紧。"],
	],
	"long-hinge@0.2": [
		["freya", 44, "Servo number two has moved in with me."],
		["laoqiao", 43, "两头根部。"],
		["priya", 38, "Video calls are now hinge time."],
	],
	"long-hinge@0.3": [
		["badger", 8, "Latch clicks like a good pen."],
		["oskar", 6, "1,000. I hereby stop counting."],
		["shimo", 4, "根部圆角 R0.8 漂亮。"],
	],
	"nine-days@1.0": [
		["moss", 79, "Filling from outside is the whole thing. Perfect."],
		["yunzhi", 74, "第六天看见孑孓了……", [["linye", 74, "网马上加。"]]],
	],
	"nine-days@1.1": [
		["moss", 54, "Day eleven, basil fine."],
		["freya", 50, "No supports. I could kiss it."],
		["laoqiao", 47, "毛细毡建议两条并排。"],
	],
	"pour@0.1": [
		["aqing", 59, "瓶子图标分不清金酒和伏特加。", [["wen_pours", 59, "Neither can I, by the third one."]]],
	],
	"pour@0.2": [
		["baichuan", 45, "第二天飞行模式打不开。"],
		["aqing", 44, "“差一样”救了我的钱包。"],
		["oskar", 42, "Offline should be a verb you can trust."],
	],
	"pour@1.0": [
		["aqing", 31, "真的不联网了，好评。"],
		["linshen", 29, "深色模式在家也好看。"],
		["priya", 27, "Three taps. Sleeping well."],
	],
	"low-water@0.1": [
		["baichuan", 40, "就这一句，别再加了。"],
		["laoqiao", 38, "字大，好。颜色浅，不好。"],
	],
	"low-water@0.2": [
		["baichuan", 5, "没信号的码头，照样。"],
		["diego", 3, "The night view is lovely in the tent."],
	],
	"fair-rooms@0.1": [
		["badger", 27, "Two signatures, one veto, one pizza."],
		["freya", 24, "Write the reason next to the weight."],
	],
	"long-night@0.1": [
		["xiaoman", 43, "夜班回来立刻缝了一个，耳朵没感觉，鼻翼漏光。"],
		["priya", 40, "Six hours, no mark behind the ear."],
	],
	"long-night@0.2": [
		["xiaoman", 6, "软条可以取出来洗，聪明。"],
		["zhouzhi", 5, "58 的纸样合适。"],
		["yunzhi", 4, "洗了两次，没起毛。"],
	],
	"six-holes@0.1": [
		["linshen", 29, "我打的整排偏了一点。", [["zhouzhi", 28, "量了，是我的问题，明天召回。"]]],
	],
	"six-holes@0.2": [
		["qiuqiu", 25, "单张一次准。"],
		["laoqiao", 23, "补偿给得对。"],
	],
	"eye-cups@0.1": [
		["linshen", 69, "16 的卡得刚好，14 的会转。"],
		["kenji", 68, "Held upside down over a mug of coffee. Brave, and fine."],
		["tangyuan", 66, "眼白上有细细的一圈线，磨一下杯口就好了。", [["qiuqiu", 66, "1.0 把杯口改圆。"]]],
	],
	"edge-clip@1.0": [
		["freya", 72, "No glue, no varnish lost. My landlord thanks you."],
		["badger", 71, "Third slot: use a spoon handle to open it once."],
		["laoqiao", 70, "弹臂根部再厚 0.4，寿命翻倍。", [["oskar", 69, "Noted for the wide one."]]],
	],
	"edge-clip@1.1": [
		["noor", 50, "Four cables, one lefty, zero complaints."],
		["priya", 47, "It keeps the charger where arthritic fingers can find it."],
	],
	"six-sides@0.1": [
		["freya", 38, "Six on my sill, like a little choir."],
		[
			"linye",
			37,
			"角上的壁厚注意一下，注水时会渗。",
			[["moss", 36, "You’re right, one of six sweats. Thicker corners next."]],
		],
	],
	"upside@0.1": [
		["badger", 17, "Latches on a soup tub: promising. Latches on my lunch: essential."],
		[
			"diego",
			16,
			"Concept is right. I want to hold it.",
			[["priya", 15, "Soon. The hinge man is helping me."]],
		],
	],
	"shift-sleep@0.1": [
		["linshen", 92, "画得真好看，等一个能用的。"],
		["freya", 90, "Four weeks in one glance, yes."],
	],
};
