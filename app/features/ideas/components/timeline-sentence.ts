const kinds = [
	"opened",
	"edited",
	"taken_up",
	"released",
	"version_published",
	"round_opened",
	"round_closed",
	"criterion_confirmed",
	"criterion_lost",
	"resolved",
	"regressed",
	"closed",
	"withdrawn",
	"expired",
	"reopened",
	"merged",
	"absorbed",
	"unmerged",
	"parted",
	"moved",
	"tagged",
	"hidden",
	"restored",
	"recounted",
] as const;

/** The key, under `timeline`, of the sentence that tells an event of this kind. */
export function timelineSentence(kind: string): (typeof kinds)[number] {
	return kinds.find((known) => known === kind) ?? "recounted";
}
