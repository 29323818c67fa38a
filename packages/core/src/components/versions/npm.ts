import semver from 'semver';
import type { VersionScheme } from './scheme.ts';

/** As npm itself reads them: loosely, for the registry holds versions from before the rules were strict (`1.2.3beta`). */
export const npmScheme: VersionScheme = {
  name: 'npm',
  ecosystems: ['npm'],
  canRead: (text) => semver.parse(text, true) !== null,
  compare: (a, b) => semver.compare(a, b, true),
};
