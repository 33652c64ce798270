/** The light theme's tokens (app.css): a picture that is shared has no theme of its own to follow. */
export const colours = {
	paper: "#faf7f1",
	card: "#fffdf9",
	sunk: "#f1ebe0",
	ink: "#211d19",
	soft: "#5d554c",
	line: "#e6dfd3",
	want: "#bf351e",
	jade: "#1f6f5c",
	jadeWash: "#e2f0eb",
	amber: "#8a5a00",
	amberWash: "#f8ecd2",
	slate: "#5a6270",
	slateWash: "#e9ebee",
	wantWash: "#fbe9e3",
} as const;
