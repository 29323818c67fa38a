import { expect, test } from 'vitest';
import { followsFrom } from './follows.ts';

const changed = { what: ['changed'], records: ['SR-1'] };
const commented = { what: ['commented'], records: ['SR-1'] };
const muchHappened = { what: [], records: undefined };

test.each([
  ['the record that changed', changed, ['record', 'SR-1'], true],
  ['another record', changed, ['record', 'SR-2'], false],
  ['the history of another record', changed, ['history', 'SR-2'], false],
  ['what is judged of the whole file', changed, ['figures', undefined], true],
  ['a list of records', changed, ['records', 'list', { kind: 'hazard' }], true],
  ['the risk that is shown, for its class may follow from another record', changed, ['risk', 'SR-2'], true],
  ['the people of the device', changed, ['people'], false],
  ['comments, of which nothing is told', changed, ['comments', 'SR-1'], false],
  ['comments on the record', commented, ['comments', 'SR-1'], true],
  ['comments on another', commented, ['comments', 'SR-2'], false],
  ['figures, where somebody only commented', commented, ['figures', undefined], false],
  ['the audit trail, where somebody commented', commented, ['audit', undefined], true],
  ['a record, where too much happened to tell', muchHappened, ['record', 'SR-2'], true],
  ['comments, where too much happened to tell', muchHappened, ['comments', 'SR-2'], true],
] as const)('%s', (_, event, key, follows) => {
  expect(followsFrom(event, ['device', 'pump', ...key])).toBe(follows);
});
