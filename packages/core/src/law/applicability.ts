import { z } from 'zod';
import { Day, listed, Person, say, spokenLanguage, Text } from '../kernel/index.ts';
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
  const facts = listed([...new Set(outcome.because.map(phraseOf))]);
  return outcome.kind === 'holds'
    ? { verdict: 'applies', reason: say`Applies because the device ${facts}.`, asks: [] }
    : { verdict: 'does-not-apply', reason: say`Does not apply because the device ${facts}.`, asks: [] };
}

function askingSentence(asks: readonly ProfileField[]): string {
  const questions = asks.map((field) => questionOf(field).question);
  const [first = '', ...rest] = questions;
  if (rest.length === 0) return say`Needs an answer: ${afterColon(first)}`;
  return say`Needs answers: ${questions.join(' ')}`;
}

/** English goes on with a small letter; what another language does, its own sentence says. */
function afterColon(question: string): string {
  return spokenLanguage() === undefined ? `${question.charAt(0).toLowerCase()}${question.slice(1)}` : question;
}

function phraseOf({ test, holds }: Fact): string {
  if (test.field === 'regulation') {
    const law = test.is.toUpperCase();
    return holds ? say`falls under the ${law}` : say`does not fall under the ${law}`;
  }
  if (test.field === 'class')
    return holds ? say`is of class ${classesIn(test)}` : say`is not of class ${classesIn(test)}`;
  return flagPhrase(test.field, holds === test.is);
}

function classesIn(test: Extract<FieldTest, { field: 'class' }>): string {
  return 'in' in test ? listed([...new Set(test.in)], 'or') : test.is;
}
