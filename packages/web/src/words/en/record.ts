/** Texts of a record: history, references, comments, workflow. */
export const record = {};
