const surnames = [
	"陈",
	"李",
	"王",
	"赵",
	"孙",
	"周",
	"吴",
	"郑",
	"冯",
	"许",
	"何",
	"吕",
	"沈",
	"韩",
	"杨",
	"朱",
];
const surnamesLatin = [
	"chen",
	"li",
	"wang",
	"zhao",
	"sun",
	"zhou",
	"wu",
	"zheng",
	"feng",
	"xu",
	"he",
	"lv",
	"shen",
	"han",
	"yang",
	"zhu",
];
const given = [
	["知夏", "zhixia"],
	["一诺", "yinuo"],
	["子墨", "zimo"],
	["安然", "anran"],
	["予白", "yubai"],
	["星河", "xinghe"],
	["青禾", "qinghe"],
] as const;
const first = [
	"Ada",
	"Bruno",
	"Clara",
	"Dario",
	"Elif",
	"Femi",
	"Greta",
	"Hugo",
	"Ida",
	"Jonas",
	"Kaya",
	"Liam",
	"Mira",
	"Nils",
	"Olga",
	"Pavel",
];
const last = ["Berg", "Costa", "Dunn", "Engel", "Ferrari"];

export interface QuietMember {
	handle: string;
	name: string;
	language: "zh-CN" | "en";
}

/** 192 people who never write: they want things and judge them. */
export function quietMembers(): QuietMember[] {
	const chinese = surnames.flatMap((surname, index) =>
		given.map(([name, latin]) => ({
			handle: `${surnamesLatin[index]}_${latin}`,
			name: surname + name,
			language: "zh-CN" as const,
		})),
	);
	const english = first.flatMap((name) =>
		last.map((surname) => ({
			handle: `${name}_${surname}`.toLowerCase(),
			name: `${name} ${surname}`,
			language: "en" as const,
		})),
	);
	return [...chinese, ...english];
}
