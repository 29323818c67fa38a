/** Texts of devices, the device page, functions, releases, activity. */
export const device = {};
