export * from './read-knowledge.ts';
export { lawHandlers } from './routes.ts';
