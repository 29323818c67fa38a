/** Texts of the law page. */
export const law = {};
