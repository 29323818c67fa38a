import { type FileRecord, isKeyOf, isKindName, type KindName, kindNamed, messageOf } from '@suture/core/file';
import { canonicalText, type Fault, Problem, type ProblemCode, type RecordKind, say } from '@suture/core/kernel';

export type Change = {
  readonly kind: string;
  /** Left out where a new record takes the next number of its kind. */
  readonly key?: string | undefined;
  readonly body: unknown;
  /** The version that the change was made from; left out for a new record. */
  readonly basedOn?: number | undefined;
  readonly why?: string | undefined;
};

/** A change whose form is right: its body has been read by the schema of its kind. */
export type Draft = {
  readonly kind: RecordKind<KindName>;
  readonly key: string | undefined;
  readonly body: FileRecord['body'];
  /** The body as text: equal texts are equal bodies. */
  readonly text: string;
  readonly basedOn: number | undefined;
  readonly why: string | undefined;
};

const faultsShown = 50;

/** Reads every change, so that one refusal names all that is wrong with them. */
export function draftsOf(changes: readonly Change[]): readonly Draft[] {
  const faults: Fault[] = [];
  const drafts = changes.map((change) => draftOf(change, faults));
  const keys = changes.flatMap(({ key }) => key ?? []);
  if (faults.length === 0 && new Set(keys).size < keys.length) {
    const twice = keys.find((key, index) => keys.indexOf(key) !== index) ?? '';
    faults.push({ record: twice, path: 'key', message: say`is changed twice at once` });
  }
  if (faults.length > 0) throw refusalOf('invalid-input', faults);
  return drafts.flatMap((draft) => draft ?? []);
}

function draftOf({ kind: name, key, body, basedOn, why }: Change, faults: Fault[]): Draft | undefined {
  const record = key ?? name;
  if (!isKindName(name)) {
    faults.push({ record, path: 'kind', message: say`is not a kind of record` });
    return undefined;
  }
  const kind = kindNamed(name);
  if (key === undefined && (kind.slugged || kind.single)) {
    faults.push({ record, path: 'key', message: say`is missing: choose one of the form ${kind.prefix}-a-slug` });
    return undefined;
  }
  if (key !== undefined && !isKeyOf(kind, key)) {
    const form = kind.slugged ? `${kind.prefix}-a-slug` : `${kind.prefix}-1`;
    faults.push({ record, path: 'key', message: say`is not a key of the form ${form}` });
    return undefined;
  }
  const read = kind.body.safeParse(body, { reportInput: true });
  if (!read.success) {
    for (const issue of read.error.issues)
      faults.push({ record, path: issue.path.join('.'), message: messageOf(issue) });
    return undefined;
  }
  const text = canonicalText(read.data);
  if (!isStorable(text)) {
    faults.push({
      record,
      path: '',
      message: say`holds a character that is not text (U+0000 or half of a pair): remove it`,
    });
    return undefined;
  }
  // The body was read by the schema of this very kind.
  return { kind, key, body: read.data as FileRecord['body'], text, basedOn, why };
}

/** PostgreSQL's json takes neither U+0000 nor a lone surrogate; the canonical text shows both as an escape. */
function isStorable(text: string): boolean {
  return !/(?:^|[^\\])(?:\\\\)*\\u(?:0000|d[89a-f])/.test(text);
}

export function refusalOf(code: ProblemCode, faults: readonly Fault[]): Problem {
  const [first] = faults;
  const place = [first?.record, first?.path].filter(Boolean).join('.');
  const sentence =
    faults.length > 1
      ? say`${faults.length} faults: nothing was changed.`
      : say`${place} ${first?.message}. Nothing was changed.`;
  return new Problem(code, sentence, faults.slice(0, faultsShown));
}
