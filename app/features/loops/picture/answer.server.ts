/** A picture as an answer: to be asked for again after ten minutes. */
export function pictureAnswer(png: Buffer): Response {
	return new Response(new Uint8Array(png), {
		headers: { "Content-Type": "image/png", "Cache-Control": "public, max-age=600" },
	});
}
