export * from './acts.ts';
export * from './permissions.ts';
export * from './roles.ts';
export * from './workflow.ts';
