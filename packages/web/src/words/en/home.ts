/** Texts of Home: what waits, what changed. */
export const home = {};
