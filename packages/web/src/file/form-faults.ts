import { messageOf } from '@suture/core/file';
import type { z } from 'zod';
import { ApiProblem } from '../api/client.ts';
import { type Body, isBody, valueAt } from '../ui/form/body.ts';
import { t } from '../words/index.ts';

export type FormFaults = ReadonlyMap<string, string>;

/** What the schema of the kind finds wrong, by the path of the field; the server validates by the same. */
export function faultsOf(schema: z.ZodType, body: Body): FormFaults {
  const read = schema.safeParse(withoutOrphans(body));
  const faults = new Map<string, string>();
  for (const issue of read.error?.issues ?? []) {
    const path = issue.path.join('.');
    if (!faults.has(path)) faults.set(path, wordsOf(issue, valueAt(body, path)));
  }
  return faults;
}

/** What the server refused, by the path it names. */
export function faultsOfProblem(problem: Error | null): FormFaults {
  if (!(problem instanceof ApiProblem)) return new Map();
  return new Map(problem.faults.flatMap(({ path, message }) => (path ? [[path, message] as const] : [])));
}

function wordsOf(issue: z.core.$ZodIssue, value: unknown): string {
  const isOpen = value === undefined || value === '';
  if (isOpen && issue.code === 'invalid_value') return t('forms.fault.choose');
  if (isOpen) return t('forms.fault.missing');
  return messageOf(issue);
}

/** Without the lines that were added and left empty, and without signatures under what was emptied. */
export function tidied(value: Body): Body {
  const body = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, tidiedValue(each)]));
  return withoutOrphans(body);
}

/** Who gave an answer stands under it, and goes with it: no field of the form shows it alone. */
const signatures = new Set(['by', 'proposedBy', 'confirmed', 'answered', 'judged']);

function withoutOrphans(body: Body): Body {
  const kept = Object.entries(body).filter(
    ([, group]) => !(isBody(group) && Object.keys(group).every((name) => signatures.has(name))),
  );
  return Object.fromEntries(kept);
}

function tidiedValue(value: unknown): unknown {
  if (Array.isArray(value))
    return value.filter((item) => typeof item !== 'string' || item.trim() !== '').map(tidiedValue);
  return isBody(value) ? tidied(value) : value;
}
