import { type KindName, kindNamed, kindNames } from '../../file/index.ts';
import { fieldsHolding, say } from '../../kernel/index.ts';
import { type Hit, rule } from '../rule.ts';

export const signedInTheFuture = rule({
  id: 'signed-in-the-future',
  level: 'warning',
  kind: 'any',
  title: 'Signature dated after today',
  cites: ['iso14971:2019/4.5', 'iso-13485'],
  fix: 'Correct the day.',
  check({ kind, body }, { today }) {
    let hits = none;
    for (const name of signedFields[kind]) hits = within(hits, name, (body as Inner)[name], today);
    return hits;
  },
});

/** The fields that may hold a signature. */
const signedFields = Object.fromEntries(
  kindNames.map((kind) => [kind, fieldsHolding(kindNamed(kind).body, ['by', 'on'])]),
) as Readonly<Record<KindName, readonly string[]>>;

type Inner = Readonly<Record<string, unknown>>;

/** One array for the many bodies without any. */
const none: readonly Hit[] = [];

/**
 * Whoever did something on a day, wherever it stands in the body; evidence that is still to come may have its day. Every body of
 * a file is walked at each check: no list is made of its fields, and a path only where one is told.
 */
function yetToCome(value: object, today: string): readonly Hit[] {
  let hits = none;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) hits = within(hits, at, value[at], today);
    return hits;
  }
  const { on, by, result } = value as Inner;
  const isDone = result === undefined ? by !== undefined : result !== 'pending';
  if (isDone && typeof on === 'string' && on > today)
    hits = [{ path: 'on', message: say`is dated ${on}, which is yet to come` }];
  for (const name in value) if (name !== 'basis') hits = within(hits, name, (value as Inner)[name], today);
  return hits;
}

function within(hits: readonly Hit[], name: string | number, inner: unknown, today: string): readonly Hit[] {
  if (typeof inner !== 'object' || inner === null) return hits;
  const found = yetToCome(inner, today);
  return found.length === 0 ? hits : [...hits, ...found.map((hit) => ({ ...hit, path: `${name}.${hit.path}` }))];
}
