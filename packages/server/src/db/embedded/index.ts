export { defaultDataFolder, isKept } from './data-folder.ts';
export { type Embedded, type EmbeddedOptions, useEmbedded } from './embedded.ts';
