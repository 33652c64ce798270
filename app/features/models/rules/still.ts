/** Of the way in which stills are drawn: raise it when a model gives another picture, and all are drawn anew. */
export const drawingVersion = 2;

/** The name of a still's picture says how it was drawn. */
export const stillName = `still-${drawingVersion}.png`;

/**
 * The product's paper under a lamp, and its jade on it; further parts take the next colour. Light in both themes, as a
 * photograph would be. Cinnabar is kept for wanting.
 */
export const stillLook = {
	...{ width: 1280, height: 960 },
	...{ wall: "#efe9de", table: "#ddd3c3" },
	colours: ["#5f9a88", "#d9a15f", "#7d8aa3", "#c9826b", "#9a86ae", "#b8b08a"],
};
