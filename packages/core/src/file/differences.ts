import { canonicalText } from '../kernel/index.ts';

/** One thing that differs: where it stands, what it was, what it is. What came or went has one of the two. */
export type Difference = { readonly path: readonly string[]; readonly was?: unknown; readonly is?: unknown };

/**
 * What differs between two bodies, down to single fields. Items of a list are told apart by what identifies them (an
 * id, what they refer to), so that an item that moved, or one before it that went, is no difference of the others.
 */
export function differences(was: unknown, is: unknown, path: readonly string[] = []): readonly Difference[] {
  if (isSame(was, is)) return [];
  if (isFields(was) && isFields(is)) {
    return namesOf(was, is).flatMap((name) => differences(was[name], is[name], [...path, name]));
  }
  if (Array.isArray(was) && Array.isArray(is)) return betweenLists(was, is, path);
  return [{ path, ...(was !== undefined && { was }), ...(is !== undefined && { is }) }];
}

/** In the order of the newer body; what went stands at the end. */
function namesOf(was: Fields, is: Fields): readonly string[] {
  return [...new Set([...Object.keys(is), ...Object.keys(was)])];
}

function betweenLists(was: readonly unknown[], is: readonly unknown[], path: readonly string[]): readonly Difference[] {
  const [before, after] = [byIdentity(was), byIdentity(is)];
  const identities = [...new Set([...after.keys(), ...before.keys()])];
  const found = identities.flatMap((identity) =>
    differences(before.get(identity), after.get(identity), [...path, identity]),
  );
  if (found.length > 0) return found;
  // The same items in another order.
  return [{ path, was, is }];
}

/** Fields that tell an item from the others of its list, the most telling first. */
const identifying = ['id', 'key', 'risk', 'function', 'mode', 'what', 'ref', 'role', 'provision', 'question'];

function byIdentity(items: readonly unknown[]): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const item of items) {
    const name = identityOf(item);
    let identity = name;
    for (let again = 2; found.has(identity); again += 1) identity = `${name} (${again})`;
    found.set(identity, item);
  }
  return found;
}

/** As it is shown: `A`, `SR-4`, or the item itself where it is a plain value. */
function identityOf(item: unknown): string {
  if (!isFields(item)) return String(item);
  const telling = identifying.find((name) => typeof item[name] === 'string');
  if (telling !== undefined) return String(item[telling]);
  const [first] = Object.values(item).filter((value) => typeof value === 'string');
  return first ?? '';
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(was: unknown, is: unknown): boolean {
  if (was === undefined || is === undefined) return was === is;
  return canonicalText(was) === canonicalText(is);
}

/** Differences that a person reads: what a signature rested on is kept in digests, which say nothing to the eye. */
export function readableDifferences(was: unknown, is: unknown): readonly Difference[] {
  return differences(was, is).filter(({ path }) => path.at(-2) !== 'basis' && path.at(-1) !== 'basis');
}
