import { kindNamed, kindNames } from '@suture/core/file';
import { expect, test } from 'vitest';
import { faultsOf } from './form-faults.ts';
import { kindForms } from './kind-forms.ts';

test.each(kindNames)('a form is made for every kind: %s', (kind) => {
  expect(kindForms[kind]?.Form).toBeTypeOf('function');
});

test.each(kindNames)('what a new one begins with holds nothing that its schema refuses: %s', (kind) => {
  const start = kindForms[kind].start ?? {};
  const faults = faultsOf(kindNamed(kind).body, start);
  // What is missing is for the person to fill in.
  expect([...faults.values()].filter((fault) => !['is needed', 'choose one'].includes(fault))).toEqual([]);
});
