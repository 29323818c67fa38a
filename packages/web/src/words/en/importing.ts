/** Texts of spreadsheets that come in and go out. */
export const importing = {};
