export { checksHandlers } from './routes.ts';
