/** Texts of administration: people, roles, tokens. */
export const people = {};
