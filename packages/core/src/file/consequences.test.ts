import { expect, test } from 'vitest';
import { basisOf } from '../kernel/index.ts';
import { aDeviceFile, aFunction, aSecurityRisk, bySafety } from '../risk/testing/records.ts';
import { type Consequences, consequencesOf, standingOf } from './consequences.ts';
import type { DeviceFile } from './device-file.ts';
import type { FileRecord } from './registry.ts';

const touching = aFunction({ key: 'FN-1', title: 'Deliver insulin', effect: 'body' });
const losses = [{ property: 'integrity' as const, function: 'FN-1' }];
const answered = { answer: 'yes' as const, confirmed: bySafety };

function approved(fields: NonNullable<Parameters<typeof aSecurityRisk>[0]>): FileRecord<'securityRisk'> {
  const { kind, key, body } = aSecurityRisk(fields);
  const keys = [key, `${key}#judgement`];
  const basis = basisOf(aDeviceFile([touching, { kind, key, body }]), keys);
  return { kind, key, body: { ...body, status: 'approved', approval: { by: 'A. Head', on: '2026-01-01', basis } } };
}

const risk = approved({ key: 'SR-1', losses, safetyImpact: answered });
const file = aDeviceFile([touching, risk, approved({ key: 'SR-2', title: 'Beside it' })]);

test('a change of what nothing rests on has no consequences', () => {
  const reworded = { ...risk, body: { ...risk.body, title: 'Other words' } };
  expect(consequencesIn(file, [reworded])).toEqual({ reclassed: [], unapproved: [] });
});

test('an answer taken away changes the class, and the approval falls', () => {
  const { safetyImpact: _, ...body } = risk.body;
  expect(consequencesIn(file, [{ ...risk, body }])).toEqual({
    reclassed: [{ kind: 'securityRisk', key: 'SR-1', now: ['direct'], after: ['undetermined'] }],
    unapproved: ['SR-1'],
  });
});

test('a class changes also in a record that is not written', () => {
  const harmless = aFunction({ key: 'FN-1', title: 'Deliver insulin', effect: 'alarm' });
  const { reclassed } = consequencesIn(file, [harmless]);
  expect(reclassed.map(({ key, now }) => [key, now])).toEqual([['SR-1', ['direct']]]);
});

test('an approval that holds no longer already is not lost again, and a new record loses none', () => {
  const moved = { ...risk, body: { ...risk.body, scenario: 'Moved before' } };
  const behind = aDeviceFile([touching, moved]);
  const again = { ...risk, body: { ...risk.body, scenario: 'Moved again' } };
  const { unapproved } = consequencesIn(behind, [again, aSecurityRisk({ key: 'SR-9' })]);
  expect(unapproved).toEqual([]);
});

function consequencesIn(file: DeviceFile, changed: readonly FileRecord[]): Consequences {
  return consequencesOf(standingOf(file), file.supposing(changed, standingOf));
}
