import { expect, test } from 'vitest';
import { Release } from '../device/index.ts';
import type { FileRecord } from '../file/index.ts';
import { speakBy } from '../kernel/index.ts';
import {
  aControl,
  aDeviceFile,
  anOverallResidual,
  aSafetyRisk,
  aSecurityRisk,
  aSituation,
  aTransfer,
} from '../risk/testing/records.ts';
import { check } from './check.ts';
import { noKnowledge } from './testing/no-knowledge.ts';

function hitsOf(rule: string, ...records: readonly FileRecord[]): readonly string[] {
  const findings = check(aDeviceFile(records), { knowledge: noKnowledge, today: '2026-06-15' });
  return findings.flatMap((finding) => (finding.rule === rule ? finding.message : []));
}

test.each<[string, readonly [string, string], number]>([
  ['one person', ['Mara Lindt', 'Mara Lindt'], 1],
  ['two people', ['Mara Lindt', 'Lea Brandt'], 0],
])('a trade-off approved for both sides by %s', (_, [security, safety], count) => {
  const approvals = [
    { role: 'security', by: security, on: '2026-03-01' },
    { role: 'safety', by: safety, on: '2026-03-01' },
  ] as const;
  const control = aControl({ tradeOff: { reason: 'The stop key stays free.', approvals: [...approvals] } });
  expect(hitsOf('one-person-judges-both-sides', control)).toHaveLength(count);
});

test.each<[string, 'software' | 'security', string | undefined, number]>([
  ['by its type', 'security', undefined, 1],
  ['by the security risk that it names', 'software', 'SR-1', 1],
  ['by neither', 'software', undefined, 0],
])('P1 is held against the table where a cause is one of security %s', (_, type, ref, count) => {
  const sequence = { id: 'A', events: 'A stranger pairs.', causes: [{ type, ref }], p1: 'p1-low' };
  for (const upTo of ['medium', 'no-such-level', undefined])
    expect(hitsOf('p1-below-exploitability', aSituation({ sequences: [{ ...sequence, upTo }] }))).toHaveLength(count);
});

test.each<['security' | 'both' | 'safety' | undefined, number]>([
  ['security', 1],
  ['both', 1],
  [undefined, 1],
  ['safety', 0],
])('a control of origin %s that hinders in an emergency', (origin, count) => {
  const hindrance = { modes: [{ mode: 'emergency' as const, level: 'hinders' as const }] };
  expect(hitsOf('hindrance-in-emergency', aControl({ origin, hindrance }))).toHaveLength(count);
});

test.each<['severity' | 'p1' | 'p2', string, number]>([
  ['severity', 'serious', 0],
  ['severity', 'negligible', 0],
  ['severity', 'critical', 1],
  ['p1', 'p1-high', 1],
  ['p1', 'p1-medium', 0],
  ['p2', 'p2-high', 1],
  ['p2', 'p2-none-such', 0],
])('%s that is %s after control', (factor, level, count) => {
  const sequence = { id: 'A', events: 'The drive jams.', causes: [{ type: 'hardware' as const }], p1: 'p1-medium' };
  const risk = aSafetyRisk({ severity: 'serious', p2: 'p2-medium', after: { [factor]: level } });
  expect(hitsOf('safety-factor-higher-after', risk, aSituation({ sequences: [sequence] }))).toHaveLength(count);
});

test('an overall residual risk of every release is outstanding for none of them', () => {
  const body = Release.parse({ title: '1', stage: 'inDevelopment' });
  const outstanding = (release?: string) => {
    const residual = anOverallResidual(release === undefined ? {} : { release });
    const file = aDeviceFile([{ kind: 'release', key: 'REL-1', body }, residual]).at('REL-1');
    const found = check(file, { knowledge: noKnowledge, today: '2026-06-15' });
    return found.flatMap(({ rule, message }) => (rule === 'review-outstanding' ? message : []));
  };
  const missing = 'has no security overall residual risk for REL-1 yet';
  expect(outstanding('REL-2')).toContain(missing);
  expect(outstanding()).not.toContain(missing);
});

test('a decision that a change has re-opened is not to be taken over', () => {
  const decided = (basis: object) =>
    aTransfer({
      state: 'decided',
      decision: {
        outcome: 'covered',
        reason: 'Within A.',
        signed: { by: 'Dr Okafor', on: '2026-03-02', basis: { ...basis } },
      },
    });
  expect(hitsOf('transfer-not-fed-back', aSecurityRisk(), decided({}))).toHaveLength(1);
  expect(hitsOf('transfer-not-fed-back', aSecurityRisk(), decided({ 'SR-1': '0'.repeat(16) }))).toHaveLength(0);
});

test('every signature and every result is held against the day, not the approval alone', () => {
  const judged = { by: 'Mara Lindt', on: '2062-03-01' };
  expect(hitsOf('signed-in-the-future', aControl({ strength: { level: 'adequate', judged } }))).toHaveLength(1);
  expect(hitsOf('signed-in-the-future', aControl())).toHaveLength(0);
  const tested = (result: 'passed' | 'pending') =>
    aControl({ effectivenessEvidence: [{ ref: 'TR-7', result, on: '2062-03-01' }] });
  expect(hitsOf('signed-in-the-future', tested('passed'))).toHaveLength(1);
  expect(hitsOf('signed-in-the-future', tested('pending'))).toHaveLength(0);
});

test('what is found in one file is said to each reader in their own language', () => {
  const file = aDeviceFile([aTransfer({ acts: [{ act: 'sent', by: 'Mara Lindt', on: '2026-05-01' }] })]);
  const found = () => {
    const findings = check(file, { knowledge: noKnowledge, today: '2026-06-15' });
    return findings.flatMap(({ rule, message, fix }) => (rule === 'transfer-waiting' ? [message, fix] : []));
  };
  const english = ['has waited for 45 days to be received', 'Take it up, decide it, or return it with a question.'];
  expect(found()).toEqual(english);
  const sayings = {
    'has waited for {0} days to be received': 'wartet seit {0} Tagen auf den Empfang',
    'Take it up, decide it, or return it with a question.': 'Aufnehmen, entscheiden oder mit Frage zurückgeben.',
  };
  try {
    speakBy(() => ({ code: 'de', sayings }));
    expect(found()).toEqual([
      'wartet seit 45 Tagen auf den Empfang',
      'Aufnehmen, entscheiden oder mit Frage zurückgeben.',
    ]);
  } finally {
    speakBy(() => undefined);
  }
  expect(found()).toEqual(english);
});
