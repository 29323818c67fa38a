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
  const { device, path } = same;
  const told = {
    basicUdiDi: say`Basic UDI-DI ${device.basicUdiDi}`,
    title: say`title “${device.name}”`,
    key: say`key ${device.key}`,
  };
  throw new Problem(
    'same-device',
    say`The device ${device.slug} is here already, with the same ${told[path]}. Nothing was imported: where a second device is wanted, ask for it with twin=yes (on the command line --twin), or by a short name of its own.`,
    [{ record: arriving.key, path, message: say`${device.slug} has the same ${told[path]}.` }],
  );
}

function plain(title: string): string {
  return title.trim().toLowerCase();
}
