/** Texts of both risk files and the two figures. */
export const risk = {};
