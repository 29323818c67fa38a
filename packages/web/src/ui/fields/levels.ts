export { scaleAt as scaleOf } from '@suture/core/risk';
