export * from './read-advisories.ts';
export * from './read-sbom.ts';
export { componentsHandlers } from './routes.ts';
