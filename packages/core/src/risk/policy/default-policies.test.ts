import { expect, test } from 'vitest';
import { defaultSafetyPolicy, defaultSecurityPolicy } from './default-policies.ts';
import { highest, rankOf, SafetyPolicy, type Scale, SecurityPolicy, verdicts } from './policy.ts';

const safety = defaultSafetyPolicy;
const security = defaultSecurityPolicy;
const ids = (scale: Scale) => scale.map(({ id }) => id);

test('are valid, marked as an example, and nobody has approved them', () => {
  expect(SafetyPolicy.parse(safety)).toEqual(safety);
  expect(SecurityPolicy.parse(security)).toEqual(security);
  for (const policy of [safety, security]) expect(policy).toMatchObject({ origin: 'example', status: 'draft' });
});

test('severity and probability have five levels each', () => {
  expect(ids(safety.severity)).toEqual(['negligible', 'minor', 'serious', 'critical', 'catastrophic']);
  expect(ids(safety.probability)).toEqual(['improbable', 'remote', 'occasional', 'probable', 'frequent']);
});

test('no level bears a figure', () => {
  const scales = [safety.severity, safety.p1, safety.p2, safety.probability, security.exploitability, security.impact];
  for (const { name, meaning } of scales.flat()) expect(`${name} ${meaning}`).not.toMatch(/[0-9]/);
});

test('every exploitability leads to the highest P1', () => {
  expect(safety.exploitabilityToP1).toEqual(
    Object.fromEntries(ids(security.exploitability).map((level) => [level, highest(safety.p1)])),
  );
});

const verdictRank = (verdict: string) => (verdicts as readonly string[]).indexOf(verdict);

test.each([
  [
    'probability of harm',
    safety.probabilityOfHarm,
    safety.p1,
    safety.p2,
    (cell: string) => rankOf(safety.probability, cell),
  ],
  ['safety acceptability', safety.acceptability, safety.severity, safety.probability, verdictRank],
  ['security acceptability', security.acceptability, security.exploitability, security.impact, verdictRank],
] as const)('%s: every cell is filled, and never falls with a higher level', (_, grid, rows, columns, rank) => {
  expect(Object.keys(grid)).toEqual(ids(rows));
  const ranks = ids(rows).map((row) => {
    expect(Object.keys(grid[row] ?? {})).toEqual(ids(columns));
    return ids(columns).map((column) => rank(grid[row]?.[column] ?? '') ?? -1);
  });
  expect(ranks.flat().every((each) => each >= 0)).toBe(true);
  for (const [at, row] of ranks.entries()) {
    expect(row).toEqual([...row].sort());
    for (const [to, cell] of row.entries()) expect(cell).toBeGreaterThanOrEqual(ranks[at - 1]?.[to] ?? 0);
  }
  expect(ranks[0]?.[0]).toBe(0);
  expect(ranks.at(-1)?.at(-1)).toBe(Math.max(...ranks.flat()));
});
