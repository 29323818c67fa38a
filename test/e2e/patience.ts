/** How long a story waits for what follows on screen, in milliseconds; it follows later on a machine that is busy. */
export const patience = 60_000;
