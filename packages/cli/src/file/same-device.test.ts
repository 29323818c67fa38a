import { deviceFile } from '@suture/core/file';
import { expect, test } from 'vitest';
import { refuseSameDevice } from './same-device.ts';

const file = deviceFile([
  {
    kind: 'device',
    key: 'DEV-pump',
    body: { title: 'Pump', status: 'draft', profile: {}, basicUdiDi: '4260001PUMP7K' },
  },
]);

test('a device with the same Basic UDI-DI or title is here already', () => {
  const byUdi = { slug: 'pump-3', name: 'Pump 3', basicUdiDi: '4260001PUMP7K' };
  expect(() => refuseSameDevice(file, [byUdi])).toThrow(
    /^The device pump-3 is here.* Basic UDI-DI 4260001PUMP7K.*--slug/,
  );
  expect(() => refuseSameDevice(file, [{ slug: 'pump', name: 'pump ' }])).toThrow(/with the same title “Pump”/);
});

test('another one is not', () => {
  expect(() => refuseSameDevice(file, [{ slug: 'monitor', name: 'Monitor', basicUdiDi: '4260001MON' }])).not.toThrow();
  expect(() => refuseSameDevice(file, [])).not.toThrow();
});
