import { clsx } from "clsx";

/** Joins class names, leaving out what is false. Later names don't win by being later: pass one per property. */
export const classNames = clsx;
