import {
  actions,
  mayI,
  mayReaffirm,
  roleNames,
  roles,
  statusNames,
  transitions,
  workflowActs,
} from '@suture/core/access';
import { kindNamed, kindNames } from '@suture/core/file';
import { recordStatuses } from '@suture/core/kernel';
import { en } from '@suture/words/en';
import type { Words } from '@suture/words/languages';
import { createInstance } from 'i18next';
import { expect, test } from 'vitest';
import { actName, deviceName, inWords, kindName, roleName, statusName } from './names.ts';

test('English names things as the core and the command line do', () => {
  expect(roles.map(roleName)).toEqual(roles.map((role) => roleNames[role]));
  expect(recordStatuses.map(statusName)).toEqual(recordStatuses.map((status) => statusNames[status]));
  expect(workflowActs.map(actName)).toEqual(workflowActs.map((act) => transitions[act].name));
  expect(kindNames.map((kind) => [kindName(kind), kindName(kind, 2)])).toEqual(
    kindNames.map((kind) => [...kindNamed(kind).name]),
  );
  expect(en.names.may.what).toEqual(Object.fromEntries(Object.entries(actions).map(([id, { what }]) => [id, what()])));
});

test('devices that are called the same are told apart by their short names', () => {
  const [pump, twin, other] = [
    { slug: 'pump', name: 'Infusion pump' },
    { slug: 'pump-2', name: 'Infusion pump' },
    { slug: 'monitor', name: 'Monitor' },
  ] as const;
  const names = (...devices: readonly { slug: string; name: string }[]) =>
    devices.map((device) => deviceName(device, devices));
  expect(names(pump, twin, other)).toEqual(['Infusion pump (pump)', 'Infusion pump (pump-2)', 'Monitor']);
  expect(names(pump, other)).toEqual(['Infusion pump', 'Monitor']);
});

test('a refusal is said in the words of the screen', () => {
  const because = {
    id: 'role',
    action: 'record.write',
    field: 'ifLost.integrity',
    roles: ['safety', 'owner'],
  } as const;
  expect(inWords({ allowed: false, reason: 'as the core says it', because })).toMatchObject({
    reason:
      'To write “If it is lost, Integrity” you need the role safety risk management or owner of the device on this device.',
  });
});

test('a language may have more forms of a counted word than English', async () => {
  const polish: Words = {
    ...en,
    names: {
      ...en.names,
      kind: { ...en.names.kind, hazard_few: 'zagrożenia', hazard_many: 'zagrożeń' },
    },
  };
  const inPolish = createInstance({ lng: 'pl', resources: { pl: { translation: polish } } });
  await inPolish.init();
  expect([3, 12].map((count) => inPolish.t('names.kind.hazard', { count }))).toEqual(['zagrożenia', 'zagrożeń']);
});

test.each([
  mayI('record.write', ['reader'], { kind: 'hazard' }),
  mayI('record.write', ['reader'], { kind: 'transfer' }),
  mayI('comment.edit', ['owner']),
  mayI('record.approve', ['safety'], { kind: 'hazard', author: 'Maren', person: 'Maren' }),
  mayI('record.approve', ['safety'], { kind: 'hazard', writers: ['Maren'], person: 'Maren' }),
  mayReaffirm(['owner'], { kind: 'transfer', field: 'decision.signed' }),
])('a refusal reads in English as the core says it: %o', (permission) => {
  expect(inWords(permission)).toEqual(permission);
});
