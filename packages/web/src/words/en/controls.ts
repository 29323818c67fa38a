/** Texts of controls and their scale. */
export const controls = {};
