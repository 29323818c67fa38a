import type { RelationClass, SafetyRegion } from '@suture/core/risk';
import { t } from '../words/index.ts';

/** How a class of Figure 1 is said: short beside a number, and as the end of a sentence that counts risks. */
export type ClassWords = { readonly short: string; readonly sentence: string };

export const securityClassWords: Readonly<Record<RelationClass, ClassWords>> = {
  direct: ofClass('security.direct'),
  'indirect-alarm': ofClass('security.indirect-alarm'),
  'indirect-availability': ofClass('security.indirect-availability'),
  'indirect-integrity': ofClass('security.indirect-integrity'),
  indirect: ofClass('security.indirect'),
  undetermined: ofClass('security.undetermined'),
  'security-only': ofClass('security.security-only'),
};

export const safetyClassWords: Readonly<Record<SafetyRegion, ClassWords>> = {
  'safety-only': ofClass('safety.safety-only'),
  'security-related': ofClass('safety.security-related'),
  undetermined: ofClass('safety.undetermined'),
};

export const flagIds = ['too-weak', 'safety-impact', 'undetermined', 'security-impact', 'too-restrictive'] as const;
export type FlagId = (typeof flagIds)[number];

export const flagWords: Readonly<Record<FlagId, ClassWords>> = {
  'too-weak': ofClass('flags.too-weak'),
  'too-restrictive': ofClass('flags.too-restrictive'),
  'safety-impact': ofClass('flags.safety-impact'),
  'security-impact': ofClass('flags.security-impact'),
  undetermined: ofClass('flags.undetermined'),
};

/** The class of a risk as a person reads it, whichever side bears it. */
export function classInWords(id: string): string {
  const words: Readonly<Record<string, ClassWords>> = { ...safetyClassWords, ...securityClassWords };
  return words[id]?.short ?? id;
}

/** The flag of a control; one that is undetermined is not judged. */
export function flagInWords(id: string): string {
  const words: Readonly<Record<string, ClassWords>> = flagWords;
  return words[id]?.short ?? id;
}

export type Tone = 'security' | 'safety' | 'both' | 'unknown';

export function toneOf(id: string): Tone {
  if (id === 'undetermined') return 'unknown';
  if (id === 'security-only' || id === 'security-impact') return 'security';
  if (id === 'safety-only' || id === 'safety-impact') return 'safety';
  return 'both';
}

type ClassKey = `security.${RelationClass}` | `safety.${SafetyRegion}` | `flags.${FlagId}`;

function ofClass(key: ClassKey): ClassWords {
  return { short: t(`risk.classes.${key}.short`), sentence: t(`risk.classes.${key}.sentence`) };
}
