/** Texts of the joint meeting: both sides walk through what is open, one by one. */
export const meeting = {};
