import { expect, test } from 'vitest';
import { acceptanceStanding, isAcceptedOtherwise } from './acceptance-standing.ts';

const signed = { by: 'Sami', on: '2026-05-21', basis: { 'CP-1': '0b2acfef5376b554' } };
const acceptance = { ground: 'withinPolicy', reason: 'Low.', signed };
const stored = { title: 'Overheard', acceptance };
const { signed: _, ...unsigned } = acceptance;
const bare = { ...acceptance, signed: { by: 'Sami', on: '2026-05-21' } };

test.each([
  ['nothing was accepted', { title: 'Overheard' }, { ...stored, acceptance: unsigned }, false, 'new'],
  ['nothing is written', stored, stored, false, 'stands'],
  ['something else is written', stored, { ...stored, title: 'Heard' }, false, 'stands'],
  ['what was accepted is rated otherwise', stored, { ...stored, exploitability: { before: 'high' } }, false, 'reopens'],
  ['it is not known yet whether facts have changed', stored, stored, undefined, 'notKnownYet'],
  ['facts have changed since', stored, stored, true, 'stale'],
  ['what it rests on was not recorded', { acceptance: bare }, { acceptance: bare }, false, 'unknown'],
  ['nobody signed it', { acceptance: unsigned }, { acceptance: unsigned }, false, 'unsigned'],
  ['it is signed anew', stored, { ...stored, acceptance: bare }, true, 'signing'],
  ['another reason is given', stored, { ...stored, acceptance: { ...acceptance, reason: 'Lower.' } }, true, 'signing'],
])('%s', (_case, before, body, isStale, kind) => {
  expect(acceptanceStanding({ stored: before, body, isStale }).kind).toBe(kind);
});

test('another reason signs by itself, a new signature says nothing else', () => {
  const rewritten = { ...stored, acceptance: { ...acceptance, reason: 'Lower.' } };
  expect(isAcceptedOtherwise({ stored, body: rewritten })).toBe(true);
  expect(isAcceptedOtherwise({ stored, body: { ...stored, acceptance: bare } })).toBe(false);
});
