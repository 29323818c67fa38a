import type { VersionScheme } from './scheme.ts';
import { compareSemVerTexts, readSemVer } from './semver.ts';

/**
 * Go module versions (`v1.2.3`, pseudo-versions, `+incompatible`) and those of Go itself (`go1.21rc2`, `1.19`).
 * The vulnerability database writes both without prefix and in full.
 */
export const goScheme: VersionScheme = {
  name: 'Go',
  ecosystems: ['Go'],
  canRead: (text) => readSemVer(canonicalGoVersion(text)) !== undefined,
  compare: (a, b) => compareSemVerTexts(canonicalGoVersion(a), canonicalGoVersion(b)),
};

/** `go1.21rc2` → `1.21.0-rc.2`, `v1.2` → `1.2.0`; what is neither is given back as it came. */
function canonicalGoVersion(text: string): string {
  const bare = text.trim().replace(/^(?:go|v)(?=\d)/, '');
  const release = /^(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:(beta|rc)(\d{1,9}))?$/.exec(bare);
  if (release === null) return bare;
  const [, major, minor = '0', patch = '0', stage, number] = release;
  return `${major}.${minor}.${patch}${stage === undefined ? '' : `-${stage}.${number}`}`;
}
