import { slugOf } from '@suture/core/device';
import { Problem, say } from '@suture/core/kernel';
import { classesOf } from '@suture/core/law';
import { defaultSafetyPolicy, defaultSecurityPolicy } from '@suture/core/risk';
import type { DeviceEntry } from '../contract/index.ts';
import { devicesOf, freeSlug, lockDevices, makeDevice } from '../device/index.ts';
import { actorOf, type Caller, type Context } from '../http/index.ts';
import { inTransaction } from '../records/index.ts';

export type NewDevice = {
  readonly name: string;
  readonly slug?: string | undefined;
  readonly regulation?: 'mdr' | 'ivdr' | undefined;
  readonly class?: string | undefined;
};

/** A new device starts with a record of itself and the example policies, so that estimates have scales to stand on. */
export async function newDevice(context: Context, caller: Caller, asked: NewDevice): Promise<DeviceEntry> {
  refuseClassOfOther(asked);
  const author = caller.account.name;
  const { regulation, class: deviceClass } = asked;
  const profile = { ...(regulation && { regulation }), ...(deviceClass && { class: deviceClass }) };
  const made = await inTransaction(context.db, async (tx) => {
    await lockDevices(tx);
    const slug = asked.slug ?? (await freeSlug(tx, slugOf(asked.name)));
    return makeDevice(tx, {
      slug,
      name: asked.name,
      changes: [
        { kind: 'device', key: `DEV-${slug}`, body: { title: asked.name, profile, author } },
        { kind: 'safetyPolicy', body: { ...defaultSafetyPolicy, author } },
        { kind: 'securityPolicy', body: { ...defaultSecurityPolicy, author } },
      ],
      event: 'device-created',
      account: caller.account.id,
      actor: actorOf(caller),
      at: context.now(),
    });
  });
  const [entry] = await devicesOf(context.db, caller.account.id, made.id);
  // Who makes a device holds every side of it.
  return entry!;
}

function refuseClassOfOther({ regulation, class: deviceClass }: NewDevice): void {
  if (deviceClass === undefined || regulation === undefined) return;
  const classes: readonly string[] = classesOf[regulation];
  if (classes.includes(deviceClass)) return;
  throw new Problem(
    'invalid-input',
    say`Class ${deviceClass} is none of the ${regulation.toUpperCase()}. Nothing was changed.`,
    [{ path: 'class', message: say`must be one of ${classes.join(', ')}` }],
  );
}
