/** Addresses of this site and words that would pass for it: nobody may stand under such a name. */
const reserved = new Set(
	"about admin administrator account api assets deleted demo feed health help huixiang ideas loop maker makers me media moderation moderator new notes notifications official people projects robots root rounds runs search settings sign_in sign_out sign_up sitemap staff studio support system team www".split(
		" ",
	),
);

/** Handles have 2 to 40 Latin letters, digits and underscores; case is kept and does not distinguish. */
export const handlePattern = /^[A-Za-z0-9_]{2,40}$/;

export function isReservedHandle(handle: string): boolean {
	return reserved.has(handle.toLowerCase()) || /^deleted_\d+$/i.test(handle);
}
