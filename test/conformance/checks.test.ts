import { check, rules } from '@suture/core/checks';
import { integrityFaults, kindNamed, kindOfKey } from '@suture/core/file';
import type { Finding } from '@suture/core/kernel';
import { citationOf } from '@suture/core/law';
import { readKnowledge } from '@suture/server/law';
import { describe, expect, test } from 'vitest';
import { exampleFolders, exampleOf } from './rule-examples.ts';

const knowledge = readKnowledge();
const today = '2026-06-15';

describe('the check rules', () => {
  test('are at least 45, each with a name of its own', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(45);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id))).toEqual([]);
  });

  test('cite what the knowledge base knows', () => {
    const unknown = rules.flatMap(({ id, cites }) =>
      cites.filter((cite) => citationOf(cite, knowledge) === undefined).map((cite) => `${id}: ${cite}`),
    );
    expect(unknown).toEqual([]);
    expect(rules.filter(({ cites }) => cites.length === 0)).toEqual([]);
  });

  test('say what to do in a sentence', () => {
    expect(rules.filter(({ fix }) => !/^[A-Z].*\.$/.test(fix)).map(({ id }) => id)).toEqual([]);
    expect(rules.filter(({ title }) => /[.]$/.test(title)).map(({ id }) => id)).toEqual([]);
  });

  test('have examples, and no example is without a rule', () => {
    expect([...exampleFolders()].toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  });
});

describe.each(rules.map(({ id, kind }) => ({ id, kind })))('$id', ({ id, kind }) => {
  test('fires on its example, on a field that exists', () => {
    const file = exampleOf(id, 'fires');
    expect(integrityFaults(file, file.records())).toEqual([]);
    const hits = findingsOf(id, file);
    expect(hits.length).toBeGreaterThan(0);
    for (const { record, path, message } of hits) {
      expect(file.has(record)).toBe(true);
      if (kind !== 'any') expect(file.kindOf(record)).toBe(kind);
      expect(path === '' || isFieldOf(record, path), `${record} ${path}`).toBe(true);
      expect(message).toMatch(/\S \S/);
      expect(message).not.toMatch(/undefined|\[object|\bnull\b/);
    }
  });

  test('is silent once it is put right', () => {
    const file = exampleOf(id, 'silent');
    expect(integrityFaults(file, file.records())).toEqual([]);
    expect(findingsOf(id, file)).toEqual([]);
  });
});

function findingsOf(id: string, file: ReturnType<typeof exampleOf>): readonly Finding[] {
  return check(file, { knowledge, today }).filter(({ rule }) => rule === id);
}

/** Follows the path in the record's schema, so that a field that is missing in the record counts as well. */
function isFieldOf(record: string, path: string): boolean {
  const kind = kindOfKey(record);
  let schema: unknown = kind && kindNamed(kind.kind).body;
  for (const step of path.split('.')) {
    schema = within(schema, step);
    if (schema === undefined) return false;
  }
  return true;
}

type Def = {
  def: { type: string; innerType?: unknown; shape?: Record<string, unknown>; element?: unknown; valueType?: unknown };
};

function within(schema: unknown, step: string): unknown {
  // zod's own description of a schema.
  const { def } = schema as Def;
  if (def.innerType !== undefined) return within(def.innerType, step);
  if (def.type === 'object') return def.shape?.[step];
  if (def.type === 'array') return /^\d+$/.test(step) ? def.element : undefined;
  return def.type === 'record' ? def.valueType : undefined;
}
