import { z } from 'zod';
import { Day, Person, say, Text } from '../kernel/index.ts';
import type { DeviceProfile, ProfileField } from './device-profile.ts';
import { evaluate, type Fact, type FieldTest } from './predicate.ts';
import { flagPhrase, questionOf } from './profile-questions.ts';
import type { Provision } from './provision.ts';

export const verdicts = ['applies', 'does-not-apply', 'needs-answer'] as const;
export type Verdict = (typeof verdicts)[number];

/** `asks` are the unknown fields that the verdict waits on; empty once it is decided. */
export type Applicability = {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly asks: readonly ProfileField[];
};

/** A person's own verdict, which wins over the derived one. */
export const ProvisionOverride = z.strictObject({
  provision: z.string().max(80),
  verdict: z.enum(['applies', 'does-not-apply']),
  reason: Text,
  by: Person,
  on: Day,
});
export type ProvisionOverride = z.infer<typeof ProvisionOverride>;

export function applicability(provision: Provision, profile: DeviceProfile): Applicability {
  const outcome = evaluate(provision.appliesWhen, profile);
  if (outcome.kind === 'open') {
    return { verdict: 'needs-answer', reason: askingSentence(outcome.asks), asks: outcome.asks };
  }
  const because = say`because the device ${inWords(outcome.because.map(phraseOf))}.`;
  return outcome.kind === 'holds'
    ? { verdict: 'applies', reason: say`Applies ${because}`, asks: [] }
    : { verdict: 'does-not-apply', reason: say`Does not apply ${because}`, asks: [] };
}

function askingSentence(asks: readonly ProfileField[]): string {
  const questions = asks.map((field) => questionOf(field).question);
  const [first = '', ...rest] = questions;
  if (rest.length === 0) return say`Needs an answer: ${first.charAt(0).toLowerCase()}${first.slice(1)}`;
  return say`Needs answers: ${questions.join(' ')}`;
}

function phraseOf({ test, holds }: Fact): string {
  if (test.field === 'regulation')
    return say`${holds ? 'falls' : say`does not fall`} under the ${test.is.toUpperCase()}`;
  if (test.field === 'class') return say`is ${holds ? '' : 'not '}of class ${classesIn(test)}`;
  return flagPhrase(test.field, holds === test.is);
}

function classesIn(test: Extract<FieldTest, { field: 'class' }>): string {
  return 'in' in test ? inWords(test.in, 'or') : test.is;
}

function inWords(parts: readonly string[], joint = 'and'): string {
  const distinct = [...new Set(parts)];
  const last = distinct.at(-1) ?? '';
  return distinct.length < 2 ? last : `${distinct.slice(0, -1).join(', ')} ${joint} ${last}`;
}
