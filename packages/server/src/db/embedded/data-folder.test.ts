import { expect, test, vi } from 'vitest';
import { defaultDataFolder } from './data-folder.ts';

test.each([
  ['root', 0, '/home/ada/data', '/var/lib/suture'],
  ['anybody else', 1000, '/home/ada/data', '/home/ada/data/suture'],
])('%s has the data folder that README names', (_, uid, named, folder) => {
  vi.spyOn(process, 'getuid').mockReturnValue(uid);
  vi.stubEnv('XDG_DATA_HOME', named);
  expect(defaultDataFolder()).toBe(folder);
});

test('where no place is named, data of a user are under the home folder', () => {
  vi.spyOn(process, 'getuid').mockReturnValue(1000);
  vi.stubEnv('XDG_DATA_HOME', '');
  vi.stubEnv('HOME', '/home/ada');
  expect(defaultDataFolder()).toBe('/home/ada/.local/share/suture');
});
