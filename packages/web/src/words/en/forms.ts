/** Texts of the forms of all kinds. */
export const forms = {};
