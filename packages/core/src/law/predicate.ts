import { z } from 'zod';
import { DeviceClass, type DeviceProfile, type ProfileField, ProfileFlag, Regulation } from './device-profile.ts';

/** One question to the profile. The values a field can bear are in the schema, so none is out of reach. */
export const FieldTest = z.union([
  z.strictObject({ field: ProfileFlag, is: z.boolean() }),
  z.strictObject({ field: z.literal('regulation'), is: Regulation }),
  z.strictObject({ field: z.literal('class'), is: DeviceClass }),
  z.strictObject({ field: z.literal('class'), in: z.array(DeviceClass).min(1) }),
]);
export type FieldTest = z.infer<typeof FieldTest>;

export type Predicate =
  | FieldTest
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate };

const parts = z.array(z.lazy((): z.ZodType<Predicate> => Predicate)).min(1);

export const Predicate: z.ZodType<Predicate> = z.union([
  FieldTest,
  z.strictObject({ all: parts }),
  z.strictObject({ any: parts }),
  z.strictObject({ not: z.lazy((): z.ZodType<Predicate> => Predicate) }),
]);

/** A field test with its answer: what a decision rested on. */
export type Fact = { readonly test: FieldTest; readonly holds: boolean };

export type Outcome =
  | { readonly kind: 'holds'; readonly because: readonly Fact[] }
  | { readonly kind: 'fails'; readonly because: readonly Fact[] }
  | { readonly kind: 'open'; readonly asks: readonly ProfileField[] };

/** Three-valued (Kleene): an unknown field leaves the predicate open unless the rest decides it. */
export function evaluate(predicate: Predicate, profile: DeviceProfile): Outcome {
  if ('all' in predicate) return evaluateAll(predicate.all, profile);
  if ('any' in predicate) return negated(evaluateAll(predicate.any.map(not), profile));
  if ('not' in predicate) return negated(evaluate(predicate.not, profile));
  return evaluateTest(predicate, profile);
}

export function fieldsOf(predicate: Predicate): readonly ProfileField[] {
  if ('all' in predicate) return unique(predicate.all.flatMap(fieldsOf));
  if ('any' in predicate) return unique(predicate.any.flatMap(fieldsOf));
  if ('not' in predicate) return fieldsOf(predicate.not);
  return [predicate.field];
}

/** Where parts fail, one of them is reason enough; the first is the weightiest, as the data has them. */
function evaluateAll(all: readonly Predicate[], profile: DeviceProfile): Outcome {
  const because: Fact[] = [];
  const asks: ProfileField[] = [];
  for (const part of all) {
    const outcome = evaluate(part, profile);
    if (outcome.kind === 'fails') return outcome;
    if (outcome.kind === 'open') asks.push(...outcome.asks);
    else because.push(...outcome.because);
  }
  return asks.length > 0 ? { kind: 'open', asks: unique(asks) } : { kind: 'holds', because };
}

function evaluateTest(test: FieldTest, profile: DeviceProfile): Outcome {
  const value = profile[test.field];
  if (value === undefined) return { kind: 'open', asks: [test.field] };
  const holds = 'in' in test ? test.in.some((one) => one === value) : test.is === value;
  return { kind: holds ? 'holds' : 'fails', because: [{ test, holds }] };
}

function not(predicate: Predicate): Predicate {
  return { not: predicate };
}

function negated(outcome: Outcome): Outcome {
  if (outcome.kind === 'open') return outcome;
  return { kind: outcome.kind === 'holds' ? 'fails' : 'holds', because: outcome.because };
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
