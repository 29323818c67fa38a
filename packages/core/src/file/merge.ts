import { canonicalText } from '../kernel/index.ts';

/** A field by its name, an item of a list by its id. */
export type MergeStep = string | { readonly id: string };
export type MergePath = readonly MergeStep[];

/** Both sides gave a field another value, and not the same one. Absent is a value too: the field was taken out. */
export type MergeConflict = {
  readonly path: MergePath;
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
};

type Fields = Readonly<Record<string, unknown>>;

export type Merge = {
  /** With everything that only one side changed; at a conflict what is already stored. */
  readonly body: Fields;
  /** What was taken from each side. */
  readonly theirs: readonly MergePath[];
  readonly mine: readonly MergePath[];
  readonly conflicts: readonly MergeConflict[];
};

type Sides = { readonly base: unknown; readonly theirs: unknown; readonly mine: unknown };
type Notes = { theirs: MergePath[]; mine: MergePath[]; conflicts: MergeConflict[] };

/** Two changes of one body brought together: `base` is what both began with. Nothing that either wrote is lost. */
export function mergeBodies(base: Fields, theirs: Fields, mine: Fields): Merge {
  const notes: Notes = { theirs: [], mine: [], conflicts: [] };
  const body = mergeFields([], { base, theirs, mine }, notes);
  return { body, ...notes };
}

/** The body with the value that a person settled a conflict on; undefined takes out what stands there. */
export function settled(body: Fields, path: MergePath, value: unknown): Fields {
  // A path begins with a field of the body, so what comes back has fields.
  return (path.length === 0 ? value : withAt(body, path, value)) as Fields;
}

function mergeAt(path: MergePath, sides: Sides, notes: Notes): unknown {
  const { base, theirs, mine } = sides;
  if (isSame(theirs, mine)) return mine;
  if ([base ?? {}, theirs, mine].every(isFields)) return mergeFields(path, sides, notes);
  if (isSame(base, mine)) {
    notes.theirs.push(path);
    return theirs;
  }
  if (isSame(base, theirs)) {
    notes.mine.push(path);
    return mine;
  }
  const lists = [base ?? [], theirs, mine];
  const merged = lists.every(Array.isArray) ? mergeLists(path, lists, notes) : undefined;
  if (merged) return merged;
  notes.conflicts.push({ path, ...sides });
  return theirs;
}

function mergeFields(path: MergePath, { base, theirs, mine }: Sides, notes: Notes): Fields {
  const [was, their, my] = [fieldsOf(base), fieldsOf(theirs), fieldsOf(mine)];
  const body: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(their), ...Object.keys(my), ...Object.keys(was)])) {
    const value = mergeAt([...path, name], { base: was[name], theirs: their[name], mine: my[name] }, notes);
    if (value !== undefined) body[name] = value;
  }
  return body;
}

/** Items by what tells them apart; undefined where the two orders or contents cannot be brought together. */
function mergeLists(
  path: MergePath,
  lists: readonly (readonly unknown[])[],
  notes: Notes,
): readonly unknown[] | undefined {
  const identity = identityOf(lists);
  if (identity === undefined) return undefined;
  const [base, theirs, given] = lists.map((list) => new Map(list.map((item) => [identity.of(item), item])));
  if (!base || !theirs || !given) return undefined;
  const mine = identity.isId ? withFreeIds(base, theirs, given) : given;
  if (!identity.isId && bothReplaced(base, theirs, mine)) return undefined;
  const order = orderOf([...base.keys()], [...theirs.keys()], [...mine.keys()]);
  if (order === undefined) return undefined;
  return order.flatMap((id) => {
    const sides = { base: base.get(id), theirs: theirs.get(id), mine: mine.get(id) };
    const at = identity.isId ? [...path, { id }] : path;
    const item = mergeItem(at, sides, notes);
    return item === undefined ? [] : [item];
  });
}

function mergeItem(path: MergePath, sides: Sides, notes: Notes): unknown {
  const { base, theirs, mine } = sides;
  if (base !== undefined && (theirs === undefined || mine === undefined)) {
    const kept = theirs ?? mine;
    if (kept !== undefined && !isSame(kept, base)) {
      notes.conflicts.push({ path, ...sides });
      return kept;
    }
  }
  return mergeAt(path, sides, notes);
}

type Identity = { readonly isId: boolean; readonly of: (item: unknown) => string };

const byId: Identity = { isId: true, of: (item) => String(fieldsOf(item).id) };
const byContent: Identity = { isId: false, of: (item) => canonicalText(item ?? null) };

function identityOf(lists: readonly (readonly unknown[])[]): Identity | undefined {
  const haveIds = lists.flat().every((item) => typeof fieldsOf(item).id === 'string');
  return [...(haveIds ? [byId] : []), byContent].find(({ of }) =>
    lists.every((list) => new Set(list.map(of)).size === list.length),
  );
}

/** Two people who each added "B" added two things: mine, to which nothing can refer yet, takes the next free letter. */
function withFreeIds(
  base: ReadonlyMap<string, unknown>,
  theirs: ReadonlyMap<string, unknown>,
  mine: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, unknown> {
  const taken = new Set([...base.keys(), ...theirs.keys(), ...mine.keys()]);
  const result = new Map<string, unknown>();
  for (const [id, item] of mine) {
    const isTwin = !base.has(id) && theirs.has(id) && !isSame(theirs.get(id), item);
    const free = isTwin && /^[A-Z]$/.test(id) ? letters.find((letter) => !taken.has(letter)) : undefined;
    if (free) taken.add(free);
    result.set(free ?? id, free ? { ...fieldsOf(item), id: free } : item);
  }
  return result;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Both took the same item out and put other ones in: that may be one line written twice, and a person has to look. */
function bothReplaced(
  base: ReadonlyMap<string, unknown>,
  theirs: ReadonlyMap<string, unknown>,
  mine: ReadonlyMap<string, unknown>,
): boolean {
  const adds = (side: ReadonlyMap<string, unknown>) => [...side.keys()].some((id) => !base.has(id));
  const goneInBoth = [...base.keys()].some((id) => !theirs.has(id) && !mine.has(id));
  return goneInBoth && adds(theirs) && adds(mine);
}

/** Theirs, with what only I have put after what it followed; mine where I alone moved items. */
function orderOf(
  base: readonly string[],
  theirs: readonly string[],
  mine: readonly string[],
): readonly string[] | undefined {
  const common = base.filter((id) => theirs.includes(id) && mine.includes(id));
  const orderIn = (list: readonly string[]) => list.filter((id) => common.includes(id)).join('\n');
  const [was, their, my] = [common.join('\n'), orderIn(theirs), orderIn(mine)];
  if (their !== was && my !== was && their !== my) return undefined;
  const [frame, other] = my === was || their === my ? [theirs, mine] : [mine, theirs];
  const result = [...frame];
  for (const [at, id] of other.entries()) {
    if (result.includes(id)) continue;
    const before = other.slice(0, at).findLast((each) => result.includes(each));
    let to = before === undefined ? 0 : result.indexOf(before) + 1;
    // What the other side alone has put in the same place comes first.
    while (to < result.length && !other.includes(result[to] ?? '')) to += 1;
    result.splice(to, 0, id);
  }
  return result;
}

function withAt(container: unknown, [step, ...rest]: MergePath, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'string') {
    const { [step]: inside, ...others } = fieldsOf(container);
    const next = withAt(inside, rest, value);
    return next === undefined ? others : { ...fieldsOf(container), [step]: next };
  }
  const items: readonly unknown[] = Array.isArray(container) ? container : [];
  const at = items.findIndex((item) => byId.of(item) === step.id);
  const next = withAt(items[at], rest, value);
  if (at === -1) return next === undefined ? items : [...items, next];
  return items.flatMap((item, place) => (place !== at ? [item] : next === undefined ? [] : [next]));
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || canonicalText(a) === canonicalText(b);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}
