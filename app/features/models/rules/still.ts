import { partColours } from "./part-colours.ts";

/** Of the way in which stills are drawn: raise it when a model gives another picture, and all are drawn anew. */
export const drawingVersion = 3;

/** The name of a still's picture says how it was drawn. */
export const stillName = `still-${drawingVersion}.png`;

/** The product's paper under a lamp, and the model on it. Light in both themes, as a photograph would be. */
export const stillLook = {
	...{ width: 1280, height: 960 },
	...{ wall: "#efe9de", table: "#ddd3c3" },
	colours: partColours,
};
