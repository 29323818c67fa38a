/** Texts of the page of one record: what follows from it, history, comments, acts; and of following others live. */
export const record = {
  live: {
    lost: 'Not live: reconnecting',
    why: 'What others change does not reach this page at the moment. It is read again as soon as the server answers.',
  },
};
