import type { z } from 'zod';
import { defOf, type Fault, type RecordKind, say } from '../kernel/index.ts';
import { messageOf } from './folder.ts';
import type { KindName } from './registry.ts';

/** Why fields make no record of a kind, in one sentence that says what to do, and field by field; the issues report their input. */
export function unfitFields(
  { name: [one], body }: RecordKind<KindName>,
  issues: readonly z.core.$ZodIssue[],
): { readonly message: string; readonly faults: readonly Fault[] } {
  const faults = issues.map((issue) => ({ path: issue.path.join('.'), message: messageOf(issue) }));
  // A name that is not known comes first: what seems missing may stand under it.
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys');
  if (unknown !== undefined) return { message: unknownSaid(one, body as z.ZodType, unknown), faults: [] };
  const missing = issues.filter(isOfNothing).map(({ path }) => path.join('.'));
  if (missing.length === 0) return { message: say`The ${one} cannot have what was given: correct it.`, faults };
  const given = missing.map((path) => (path === 'title' ? '--title "…"' : `--set ${path}=…`));
  return { message: say`The ${one} needs more: give ${given.join(' ')}.`, faults };
}

/** Neither a value nor one of a wrong kind. */
function isOfNothing({ code, input }: z.core.$ZodIssue): boolean {
  return (code === 'invalid_type' || code === 'invalid_value') && input === undefined;
}

function unknownSaid(one: string, body: z.ZodType, { path, keys }: z.core.$ZodIssueUnrecognizedKeys): string {
  const within = path.length === 0 ? '' : `${path.join('.')}.`;
  const unknown = keys.map((key) => `${within}${key}`).join(', ');
  const known = fieldsAt(body, path).filter((field) => within !== '' || !ofWorkflow.has(field));
  return say`No ${one} has a field ${unknown}; its fields are ${known.map((field) => `${within}${field}`).join(', ')}.`;
}

/** What acts write and nobody sets. */
const ofWorkflow: ReadonlySet<string> = new Set(['status', 'author', 'approval', 'retired']);

function fieldsAt(schema: z.ZodType, [step, ...rest]: readonly PropertyKey[]): readonly string[] {
  const def = defOf(schema);
  if ('innerType' in def) return fieldsAt(def.innerType, step === undefined ? [] : [step, ...rest]);
  if (def.type === 'array') return fieldsAt(def.element, rest);
  if (def.type !== 'object') return [];
  if (step === undefined) return Object.keys(def.shape);
  const field = def.shape[String(step)];
  return field === undefined ? [] : fieldsAt(field, rest);
}
