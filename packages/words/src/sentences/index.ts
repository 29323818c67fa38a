import type sentences from './sentences.json';

/** The English of every sentence that the core and the server say: its key in each language. `npm run fix` lists them. */
export type Sentence = keyof typeof sentences;
