import type { QueryKey } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { followsFrom } from './follows.ts';

type Event = Parameters<typeof followsFrom>[0];

const changed: Event = { what: ['changed'], records: ['SR-1'] };
const commented: Event = { what: ['commented'], records: ['SR-1'] };
const muchHappened: Event = { what: [], records: undefined };

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
  expect(followsFrom({ ...event, device: 'pump' }, ['device', 'pump', ...key])).toBe(follows);
});

test.each<[string, Event, QueryKey, boolean]>([
  ['the inbox', { ...changed, device: 'pump' }, ['inbox', 0], true],
  ['the list of devices, where a risk changed', { ...changed, device: 'pump' }, ['devices'], false],
  [
    'the list of devices, where a device did',
    { what: ['changed'], device: 'pump', records: ['DEV-pump'] },
    ['devices'],
    true,
  ],
  ['figures of another device', { ...changed, device: 'pump' }, ['device', 'meter', 'figures'], false],
  ['figures of any device, where it is not known what happened', muchHappened, ['device', 'meter', 'figures'], true],
  ['the list of devices, where it is not known what happened', muchHappened, ['devices'], true],
  ['who one is', muchHappened, ['me'], false],
])('%s', (_, event, key, follows) => {
  expect(followsFrom(event, key)).toBe(follows);
});
