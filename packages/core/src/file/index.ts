export * from './decisions.ts';
export * from './device-file.ts';
export * from './differences.ts';
export * from './folder.ts';
export * from './integrity.ts';
export * from './material.ts';
export * from './registry.ts';
export * from './search.ts';
