/** An idea has one to five criteria. */
export const mostCriteria = 5;
