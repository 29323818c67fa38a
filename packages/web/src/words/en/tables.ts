/** Texts of the risk tables: columns, cells, paste, bulk edit, matrices. */
export const tables = {};
