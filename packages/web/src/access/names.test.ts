import { mayI } from '@suture/core/access';
import { kindNamed, kindNames } from '@suture/core/file';
import { en } from '@suture/words/en';
import type { Words } from '@suture/words/languages';
import { createInstance } from 'i18next';
import { expect, test } from 'vitest';
import { deviceName, inWords, kindName } from './names.ts';

test('English names kinds as the core and the command line do', () => {
  expect(kindNames.map((kind) => [kindName(kind), kindName(kind, 2)])).toEqual(
    kindNames.map((kind) => [...kindNamed(kind).name]),
  );
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

test('a refusal to write a field calls it as its form does; any other is as the core says it', () => {
  const field = mayI('record.write', ['reader'], { kind: 'function', field: 'ifLost.integrity' });
  expect(inWords(field)).toMatchObject({
    reason: 'To write “If it is lost, Integrity” you need the role safety risk management on this device.',
  });
  const record = mayI('record.write', ['reader'], { kind: 'hazard' });
  expect(inWords(record)).toEqual(record);
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
