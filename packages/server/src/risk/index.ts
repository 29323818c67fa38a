export { atRelease } from './at-release.ts';
export { boardHandlers } from './board/routes.ts';
export { refuseTakenAway } from './refuse-taken-away.ts';
export { riskHandlers } from './routes.ts';
export { refuseBothSides } from './scale/refuse-both-sides.ts';
export { refuseUnargued } from './scale/refuse-unargued.ts';
export { scaleHandlers } from './scale/routes.ts';
export { screeningHandlers } from './screening/routes.ts';
