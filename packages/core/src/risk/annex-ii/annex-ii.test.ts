import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { DeviceFile, FileRecord } from '../../file/index.ts';
import { Control } from '../controls/control.ts';
import { controlFlags, controlRelationOf } from '../controls/control-flags.ts';
import { relationClasses, relationOf } from '../relation/relation.ts';
import { HazardousSituation } from '../safety/safety.ts';
import { SecurityRisk } from '../security/security.ts';
import { aDevice, aDeviceFile, aFunction } from '../testing/records.ts';

/*
 * MDCG 2019-16 Annex II: the facts of its 22 rows in our own words, each with a counterpart in which one fact differs.
 * The label that the guidance prints is kept in the files and never tested against.
 */

const Class = z.union([z.enum(relationClasses as [string, ...string[]]), z.array(z.enum(controlFlags))]);
const bodies = z.record(z.string(), z.record(z.string(), z.unknown())).optional();
const Row = z.strictObject({
  row: z.number().int(),
  device: z.string(),
  guidanceLabel: z.string(),
  under: z.enum(['risk', 'control']),
  humanCall: z.literal(true).optional(),
  humanCallOn: z.string().optional(),
  expects: Class,
  facts: z.strictObject({
    profile: z.strictObject({ softwareOnly: z.boolean() }),
    functions: bodies,
    securityRisks: bodies,
    situations: bodies,
    controls: bodies,
  }),
  /** `fact` becomes what `is` says; without `is`, it is taken away. */
  counterpart: z.strictObject({
    fact: z.string(),
    is: z.unknown().optional(),
    expects: Class,
    contradiction: z.literal(true).optional(),
    because: z.string().min(20),
  }),
});
type Row = z.infer<typeof Row>;

const rows = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => Row.parse(load(readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))));

/** The classes that must come out, by row. */
const table: Readonly<Record<number, Row['expects']>> = {
  ...Object.fromEntries([1, 2, 4, 7, 9, 11].map((row) => [row, 'direct'])),
  ...Object.fromEntries([3, 13].map((row) => [row, 'indirect-integrity'])),
  12: 'indirect-alarm',
  ...Object.fromEntries([6, 14, 16, 20].map((row) => [row, 'indirect-availability'])),
  ...Object.fromEntries([8, 10, 15, 17, 18].map((row) => [row, 'security-only'])),
  5: ['too-weak'],
  19: ['security-impact'],
  21: ['safety-impact'],
  22: ['too-restrictive'],
};

test('the 22 rows expect what the table of classes says, and record where a person decided', () => {
  expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 22 }, (_, at) => at + 1));
  for (const { row, expects, under } of rows) {
    expect(expects, `row ${row}`).toEqual(table[row]);
    expect(under, `row ${row}`).toBe([5, 19, 21, 22].includes(row) ? 'control' : 'risk');
  }
  const decided = rows.filter(({ humanCall, humanCallOn }) => humanCall && humanCallOn).map(({ row }) => row);
  expect(decided).toEqual([5, 6, 7, 8, 10, 15, 17, 18, 19, 21, 22]);
});

test.each(rows)('row $row, $device: $expects', ({ under, facts, expects }) => {
  const judged = judge(fileOf(facts), under);
  expect(judged.class).toEqual(expects);
  expect(judged.contradictions).toEqual([]);
  expect(judged.why).toMatch(/\.$/);
});

test.each(rows)(
  'counterpart of row $row: $counterpart.fact changed, $counterpart.expects',
  ({ under, facts, expects, counterpart }) => {
    const judged = judge(fileOf(changed(facts, counterpart)), under);
    expect(judged.class).toEqual(counterpart.expects);
    expect(judged.class).not.toEqual(expects);
    expect(judged.contradictions.length > 0).toBe(counterpart.contradiction === true);
  },
);

test.each(rows)('row $row and its counterpart differ in exactly one fact', ({ facts, counterpart }) => {
  const [before, after] = [fileOf(facts), fileOf(changed(facts, counterpart))].map((file) =>
    Object.fromEntries(file.records().map(({ key, body }) => [key, body])),
  );
  const differences = differencesOf(before, after, '');
  expect(differences).toHaveLength(1);
  const withinRecord = counterpart.fact.split('.').slice(counterpart.fact.startsWith('profile') ? 0 : 2);
  expect(differences[0]).toMatch(new RegExp(`\\.${withinRecord.join('\\.')}$`));
});

function judge(file: DeviceFile, under: Row['under']) {
  if (under === 'control') {
    const { flags, why } = controlRelationOf(file, 'RC-1');
    return { class: flags, why, contradictions: [] };
  }
  const { relation, why, contradictions } = relationOf(file, 'SR-1');
  return { class: relation, why, contradictions };
}

function fileOf({ profile, functions, securityRisks, situations, controls }: Row['facts']): DeviceFile {
  const entries = (all: z.infer<typeof bodies>) => Object.entries(all ?? {});
  return aDeviceFile([
    aDevice({ profile }),
    ...entries(functions).map(([key, body]) => aFunction({ effect: undefined, ...body, key })),
    ...entries(securityRisks).map(
      ([key, body]): FileRecord => ({ kind: 'securityRisk', key, body: SecurityRisk.parse(body) }),
    ),
    ...entries(situations).map(
      ([key, body]): FileRecord => ({ kind: 'hazardousSituation', key, body: HazardousSituation.parse(body) }),
    ),
    ...entries(controls).map(([key, body]): FileRecord => ({ kind: 'control', key, body: Control.parse(body) })),
  ]);
}

function changed(facts: Row['facts'], { fact, is }: Row['counterpart']): Row['facts'] {
  const copy = structuredClone(facts);
  const steps = fact.split('.');
  const last = steps.pop() ?? '';
  let at: unknown = copy;
  for (const step of steps) at = (at as Record<string, unknown>)[step];
  (at as Record<string, unknown>)[last] = is;
  return copy;
}

/** Paths at which two values differ; something that only one of them has is one difference. */
function differencesOf(a: unknown, b: unknown, path: string): readonly string[] {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b) ? [] : [path];
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].flatMap((name) => differencesOf(left[name], right[name], `${path}.${name}`));
}
