export { kernelHandlers } from './routes.ts';
