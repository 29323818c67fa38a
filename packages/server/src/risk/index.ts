export { boardHandlers } from './board/routes.ts';
export { riskHandlers } from './routes.ts';
