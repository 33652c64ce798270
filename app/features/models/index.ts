export { readShape, type Shape, type ShapePart, writeShape } from "./shape/shape-file.ts";
