/** Texts of the connection board, transfers, joint meetings. */
export const connection = {};
