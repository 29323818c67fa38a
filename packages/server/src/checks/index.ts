export { checksHandlers } from './routes.ts';
export { workHandlers } from './work/routes.ts';
