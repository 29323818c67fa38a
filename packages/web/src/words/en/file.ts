/** Texts of lists of records and what all kinds share. */
export const file = {};
