import { expect, test } from 'vitest';
import { aControl, aSecurityRisk } from '../risk/testing/records.ts';
import { writersAfter } from './writers.ts';

const signed = { by: 'Olga', on: '2026-11-20' } as const;
const written = { ...aSecurityRisk({ author: 'Mara', status: 'inReview' }), writers: ['Mara'] };

function after(fields: NonNullable<Parameters<typeof aSecurityRisk>[0]>, person = 'Sami') {
  return writersAfter(written, aSecurityRisk({ author: 'Mara', status: 'inReview', ...fields }), person);
}

test('who makes a record, and who changes it afterwards, wrote it', () => {
  expect(writersAfter(undefined, aSecurityRisk(), 'Mara')).toEqual(['Mara']);
  expect(after({ title: 'Replay of a dose' })).toEqual(['Mara', 'Sami']);
  expect(after({ title: 'Replay of a dose' }, 'Mara')).toEqual(['Mara']);
});

test('a record that came with a folder was written by whoever changes it here', () => {
  const { writers: _, ...imported } = written;
  expect(writersAfter(imported, aSecurityRisk({ title: 'Replay of a dose' }), 'Sami')).toEqual(['Sami']);
});

test('a step of the workflow and a signature under the words of another write nothing', () => {
  expect(after({ status: 'draft' })).toEqual(['Mara']);
  const answered = { ...aSecurityRisk({ safetyImpact: { answer: 'none' } }), writers: ['Mara'] };
  const confirmed = aSecurityRisk({ safetyImpact: { answer: 'none', confirmed: signed } });
  expect(writersAfter(answered, confirmed, 'Sami')).toEqual(['Mara']);
});

test('what a side judges of a control is its own, and no writing in the control', () => {
  const control = { ...aControl({ strength: undefined }), writers: ['Mara'] };
  expect(writersAfter(control, aControl({ strength: { level: 'weak', judged: signed } }), 'Sami')).toEqual(['Mara']);
  expect(writersAfter(control, aControl({ strength: undefined, description: 'Locks.' }), 'Sami')).toEqual([
    'Mara',
    'Sami',
  ]);
});

test('an approval begins anew, and so does one that is reaffirmed', () => {
  const approved = aSecurityRisk({ author: 'Mara', status: 'approved', approval: signed });
  expect(writersAfter(written, approved, 'Olga')).toEqual([]);
  const changed = { ...approved, writers: ['Sami'] };
  const reaffirmed = { ...signed, reaffirmed: { by: 'Olga', on: '2026-11-21', because: 'Wording.' } } as const;
  expect(writersAfter(changed, aSecurityRisk({ ...approved.body, approval: reaffirmed }), 'Olga')).toEqual([]);
  expect(
    writersAfter(changed, aSecurityRisk({ ...approved.body, status: 'draft', approval: undefined }), 'Olga'),
  ).toEqual(['Sami']);
});
