/**
 * Of a model's parts, one after the other, in the viewer as in its still: filament colours that go with the paper.
 * Neither cinnabar, which is kept for wanting, nor the plain green and red of what was added and removed.
 */
export const partColours = ["#d98f4e", "#5f9c8c", "#7b8fc0", "#c8a14b", "#b5715f", "#8a9a5b"];
