import { describe, expect, test } from 'vitest';
import type { Role } from '../../access/index.ts';
import type { FileRecord } from '../../file/index.ts';
import { RiskPlan } from '../../risk/index.ts';
import { aControl, aDeviceFile, aSecurityRisk, aTransfer } from '../../risk/testing/records.ts';
import { check } from '../check.ts';
import { noKnowledge } from '../testing/no-knowledge.ts';
import { openWork } from './open-work.ts';
import { isFor } from './work.ts';

const today = '2026-11-26';

function work(records: readonly FileRecord[], role: Role, person = 'Mara Lindt'): readonly string[] {
  const file = aDeviceFile(records);
  const found = check(file, { knowledge: noKnowledge, today });
  const mine = openWork(file, found).filter((item) => isFor(item, { roles: [role], person }));
  return mine.map(({ line, record }) => `${line} ${record}`);
}

function aPlan(fields: Partial<RiskPlan> = {}): FileRecord {
  const body = RiskPlan.parse({ title: 'Plan', discipline: 'safety', ...fields });
  return { kind: 'riskPlan', key: 'PL-1', body };
}

describe('what crosses is the turn of one side', () => {
  const sent = [{ act: 'sent' as const, by: 'Mara Lindt', on: '2026-11-20', text: 'Please look.' }];

  test('sent by security waits for safety, returned waits for security again', () => {
    const waiting = [aSecurityRisk(), aTransfer({ acts: sent })];
    expect(work(waiting, 'safety')).toContain('decide-transfer TR-1');
    expect(work(waiting, 'security')).not.toContain('decide-transfer TR-1');
    const returned = [aSecurityRisk(), aTransfer({ state: 'returned', acts: sent })];
    expect(work(returned, 'security')).toContain('answer-question TR-1');
    expect(work(returned, 'safety')).not.toContain('answer-question TR-1');
  });

  test('after thirty days it is overdue, from the day of the last act', () => {
    const old = [{ ...sent[0], act: 'sent' as const, by: 'Mara Lindt', on: '2026-09-01' }];
    expect(work([aSecurityRisk(), aTransfer({ acts: old })], 'safety')).toContain('long-waiting TR-1');
  });
});

test('a proposed answer on safety impact waits for the safety side only', () => {
  const records = [aSecurityRisk({ safetyImpact: { answer: 'none', reason: 'No path.' } })];
  expect(work(records, 'safety')).toContain('confirm-answer SR-1');
  expect(work(records, 'security')).not.toContain('confirm-answer SR-1');
});

test('each side is asked for the judgements of a control that are its own', () => {
  const records = [aSecurityRisk(), aControl({ strength: undefined, hindrance: undefined })];
  expect(work(records, 'security')).toContain('judge-control RC-1');
  expect(work(records, 'safety')).toContain('judge-control RC-1');
  const judged = [aSecurityRisk(), aControl({ hindrance: undefined })];
  expect(work(judged, 'security')).not.toContain('judge-control RC-1');
  expect(work([aSecurityRisk(), aControl({ state: 'planned', strength: undefined })], 'security')).not.toContain(
    'judge-control RC-1',
  );
});

describe('review', () => {
  const inReview = [aSecurityRisk({ status: 'inReview', author: 'Mara Lindt' })];

  test('waits for whoever may approve, and not for who wrote it', () => {
    expect(work(inReview, 'security', 'Sami')).toContain('approve-record SR-1');
    const ofAuthor = work(inReview, 'security', 'Mara Lindt');
    expect(ofAuthor).toContain('own-in-review SR-1');
    expect(ofAuthor).not.toContain('approve-record SR-1');
    expect(work(inReview, 'developer', 'Sami')).not.toContain('approve-record SR-1');
  });

  test('waits for the author where the plan records that one person holds both parts', () => {
    const exceptions = [{ what: 'authorApproves' as const, reason: 'Two people only; a consultant looks over it.' }];
    expect(work([...inReview, aPlan({ exceptions })], 'security')).toContain('approve-record SR-1');
  });

  test('waits for nobody who changed it since it was approved', () => {
    const [risk] = inReview;
    const changed = risk === undefined ? [] : [{ ...risk, writers: ['Sami'] }];
    expect(work(changed, 'security', 'Sami')).not.toContain('approve-record SR-1');
    expect(work(changed, 'security', 'Olga')).toContain('approve-record SR-1');
  });

  test('a draft is its author’s', () => {
    expect(work([aSecurityRisk({ author: 'Mara Lindt' })], 'reader')).toEqual(['own-draft SR-1']);
    expect(work([aSecurityRisk({ author: 'Mara Lindt' })], 'reader', 'Sami')).toEqual([]);
  });
});

describe('days', () => {
  test('a review whose day has passed is overdue; one that is to come is not', () => {
    expect(work([aPlan({ nextReview: '2026-11-25' })], 'safety')).toEqual(['overdue-review PL-1']);
    expect(work([aPlan({ nextReview: '2026-11-26' })], 'safety')).toEqual([]);
  });

  test('a plan without a day is told as such, never as on time', () => {
    expect(work([aPlan()], 'safety')).toEqual(['review-without-day PL-1']);
    expect(work([aPlan()], 'security')).toEqual([]);
  });
});

test('a decision on facts that have changed waits for the side that took it', () => {
  const stale = { by: 'Dr Okafor', on: '2026-03-02', basis: { 'SR-1': '0'.repeat(16) } };
  const records = [aSecurityRisk({ safetyImpact: { answer: 'yes', confirmed: stale } })];
  expect(work(records, 'safety')).toContain('stale-decision SR-1');
  expect(work(records, 'security')).not.toContain('stale-decision SR-1');
});

test('a reader has no work but their own', () => {
  expect(work([aSecurityRisk(), aControl({ strength: undefined }), aTransfer(), aPlan()], 'reader')).toEqual([]);
});
