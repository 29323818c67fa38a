export { check, judging } from './check.ts';
export { rules } from './registry.ts';
export type { CheckContext, Hit, Rule } from './rule.ts';
export * from './work/open-work.ts';
export * from './work/visits.ts';
export * from './work/work.ts';
