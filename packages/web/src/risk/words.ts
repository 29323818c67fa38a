import type { RelationClass, SafetyRegion } from '@suture/core/risk';

/** How a class of Figure 1 is said: short beside a number, and as the end of a sentence that counts risks. */
export type ClassWords = { readonly short: string; readonly sentence: string };

export const securityClassWords: Readonly<Record<RelationClass, ClassWords>> = {
  direct: { short: 'direct', sentence: 'with a direct safety impact' },
  'indirect-alarm': { short: 'indirect, alarm', sentence: 'with an indirect safety impact through an alarm' },
  'indirect-availability': {
    short: 'indirect, availability',
    sentence: 'with an indirect safety impact through loss of availability',
  },
  'indirect-integrity': {
    short: 'indirect, integrity',
    sentence: 'with an indirect safety impact through loss of integrity',
  },
  indirect: { short: 'indirect, other', sentence: 'recorded as indirect by a person' },
  undetermined: { short: 'undetermined', sentence: 'whose safety impact is undetermined' },
  'security-only': { short: 'security only', sentence: 'without a safety impact' },
};

export const safetyClassWords: Readonly<Record<SafetyRegion, ClassWords>> = {
  'safety-only': { short: 'safety only', sentence: 'without a security cause' },
  'security-related': { short: 'security-related', sentence: 'with a security cause' },
  undetermined: { short: 'undetermined', sentence: 'whose security cause is undetermined' },
};

export const flagIds = ['too-weak', 'safety-impact', 'undetermined', 'security-impact', 'too-restrictive'] as const;
export type FlagId = (typeof flagIds)[number];

export const flagWords: Readonly<Record<FlagId, ClassWords>> = {
  'too-weak': { short: 'too weak', sentence: 'judged too weak' },
  'too-restrictive': { short: 'too restrictive', sentence: 'that stand in the way of care' },
  'safety-impact': { short: 'safety impact', sentence: 'from security that change something on the safety side' },
  'security-impact': { short: 'security impact', sentence: 'from safety that change something on the security side' },
  undetermined: { short: 'not judged', sentence: 'not judged from both sides' },
};

/** Class or flag as a person reads it, whatever record bears it. */
export function classInWords(id: string): string {
  const words: Readonly<Record<string, ClassWords>> = { ...flagWords, ...safetyClassWords, ...securityClassWords };
  return words[id]?.short ?? id;
}

export type Tone = 'security' | 'safety' | 'both' | 'unknown';

export function toneOf(id: string): Tone {
  if (id === 'undetermined') return 'unknown';
  if (id === 'security-only' || id === 'security-impact') return 'security';
  if (id === 'safety-only' || id === 'safety-impact') return 'safety';
  return 'both';
}

export function counted(count: number, one: string, many: string): string {
  return `${count === 0 ? 'No' : count} ${count === 1 ? one : many}`;
}
