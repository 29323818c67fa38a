import { Problem, say } from '../kernel/index.ts';
import type { Device } from './device.ts';

/** As much of a device as tells whether it is the same: its short name, its title, the key of its record. */
export type KnownDevice = {
  readonly slug: string;
  readonly name: string;
  readonly key: string;
  readonly basicUdiDi?: string | undefined;
};

type Arriving = { readonly key: string; readonly body: Pick<Device, 'title' | 'basicUdiDi'> };

export type SameDevice = { readonly device: KnownDevice; readonly path: 'basicUdiDi' | 'title' | 'key' };

/** The device that is known already as the one that arrives: by its Basic UDI-DI, else its title, else its key. */
export function sameDevice({ key, body }: Arriving, known: readonly KnownDevice[]): SameDevice | undefined {
  const by = (path: SameDevice['path'], isSame: (device: KnownDevice) => boolean) => {
    const device = known.find(isSame);
    return device && { device, path };
  };
  return (
    by('basicUdiDi', ({ basicUdiDi }) => basicUdiDi !== undefined && basicUdiDi === body.basicUdiDi) ??
    by('title', ({ name }) => plain(name) === plain(body.title)) ??
    by('key', (device) => device.key === key)
  );
}

/** A device is brought in once; a second one of it is made only where one is asked for. */
export function refuseSameDevice(arriving: Arriving, known: readonly KnownDevice[]): void {
  const same = sameDevice(arriving, known);
  if (same === undefined) return;
  const advice = say`Nothing was imported: where a second device is wanted, ask for it with twin=yes (on the command line --twin), or by a short name of its own.`;
  throw new Problem('same-device', `${hereAlready(same)} ${advice}`, [
    { record: arriving.key, path: same.path, message: sameIn(same) },
  ]);
}

function hereAlready({ device: { slug, basicUdiDi, name, key }, path }: SameDevice): string {
  if (path === 'basicUdiDi') return say`The device ${slug} is here already, with the same Basic UDI-DI ${basicUdiDi}.`;
  if (path === 'title') return say`The device ${slug} is here already, with the same title “${name}”.`;
  return say`The device ${slug} is here already, with the same key ${key}.`;
}

function sameIn({ device: { slug, basicUdiDi, name, key }, path }: SameDevice): string {
  if (path === 'basicUdiDi') return say`${slug} has the same Basic UDI-DI ${basicUdiDi}.`;
  if (path === 'title') return say`${slug} has the same title “${name}”.`;
  return say`${slug} has the same key ${key}.`;
}

function plain(title: string): string {
  return title.trim().toLowerCase();
}
