/** Files in one archive. */
export const mostEntries = 200;
