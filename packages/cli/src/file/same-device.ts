import type { DeviceFile } from '@suture/core/file';
import { Problem } from '@suture/core/kernel';

type Known = { readonly slug: string; readonly name: string; readonly basicUdiDi?: string | undefined };

/** A device is brought in once; a second one of it is made only by a short name that was asked for. */
export function refuseSameDevice(file: DeviceFile, known: readonly Known[]): void {
  const [device] = file.all('device');
  if (device === undefined) return;
  const { title, basicUdiDi } = device.body;
  const byUdi = known.find((each) => basicUdiDi !== undefined && each.basicUdiDi === basicUdiDi);
  const same = byUdi ?? known.find(({ name }) => name.trim().toLowerCase() === title.trim().toLowerCase());
  if (same === undefined) return;
  const what = byUdi === undefined ? `title “${title}”` : `Basic UDI-DI ${basicUdiDi}`;
  throw new Problem(
    'key-taken',
    `The device ${same.slug} is here already, with the same ${what}. Nothing was imported. To make a second device of this folder, give it a short name of its own with --slug.`,
  );
}
