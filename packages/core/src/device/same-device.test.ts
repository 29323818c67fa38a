import { expect, test } from 'vitest';
import { refuseSameDevice, sameDevice } from './same-device.ts';

const arriving = { key: 'DEV-pump', body: { title: 'Pump', basicUdiDi: '4260001PUMP7K' } };
const other = { slug: 'monitor', name: 'Monitor', key: 'DEV-monitor', basicUdiDi: '4260001MON' };
const byUdi = { slug: 'pump-3', name: 'Pump 3', key: 'DEV-pump-3', basicUdiDi: '4260001PUMP7K' };
const byTitle = { slug: 'second', name: 'pump ', key: 'DEV-second' };
const byKey = { slug: 'renamed', name: 'Renamed', key: 'DEV-pump' };

test.each([
  ['its Basic UDI-DI before anything else', [other, byKey, byTitle, byUdi], { device: byUdi, path: 'basicUdiDi' }],
  ['its title, however it is written', [other, byKey, byTitle], { device: byTitle, path: 'title' }],
  ['the key of its record, where it was renamed', [other, byKey], { device: byKey, path: 'key' }],
  ['nothing of another one', [other], undefined],
])('a device is known again by %s', (_, known, same) => {
  expect(sameDevice(arriving, known)).toEqual(same);
});

test('two devices without a Basic UDI-DI are not the same for that', () => {
  const unnumbered = { key: 'DEV-drill', body: { title: 'Drill' } };
  expect(sameDevice(unnumbered, [byTitle])).toBeUndefined();
});

test('the refusal names the device that is here and how to ask for a second one', () => {
  expect(() => refuseSameDevice(arriving, [byUdi])).toThrow(
    /^The device pump-3 is here already.*4260001PUMP7K.*twin=yes/,
  );
  expect(() => refuseSameDevice(arriving, [other])).not.toThrow();
});
