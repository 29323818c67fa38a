/** Texts of findings and rule groups. */
export const checks = {};
